/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "cramp-date-row.h"
#include "cramp-day.h"
#include "cramp-dose-card.h"
#include "cramp-dose-row.h"
#include "cramp-dose-time-row.h"
#include "cramp-medicine-dialog.h"
#include "cramp-medicines-page.h"
#include "cramp-medicines.h"
#include "cramp-schedule-editor.h"
#include "cramp-test.h"
#include "cramp-window.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
  int today;
} Fixture;

static void
add_medicine (Fixture *f, const char *name, CrampScheduleRule rule, int minute)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (medicine, f->today - 30);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  medicine->name = g_strdup (name);
  schedule->rule = rule;
  if (rule == CRAMP_RULE_AS_NEEDED)
    schedule->most_per_day = 1;
  else
    cramp_schedule_add_time (schedule, minute, 1);
  g_ptr_array_add (records, cramp_record_ref (medicine));
  g_ptr_array_add (records, cramp_record_ref (schedule));
  cramp_diary_save_all (f->diary, records, "Add medicine", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->today = cramp_clock_today (f->clock);
  add_medicine (f, "<b>Magnesium</b>", CRAMP_RULE_DAILY, 6 * 60 + 30);
  add_medicine (f, "Paracetamol", CRAMP_RULE_AS_NEEDED, 0);
  f->window = cramp_window_new (NULL, f->diary);
  cramp_window_show_page (f->window, "medicines");
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  cramp_test_close (f->folder, f->clock, f->diary);
}

/* The shown button called @label by its text. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (!gtk_widget_get_visible (child))
        continue;
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
      if ((found = find_button (child, label)))
        return found;
    }
  return NULL;
}

/* The first shown thing in @widget with this tooltip. */
static GtkWidget *
find_tooltip (GtkWidget *widget, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0 ? child : NULL;

      if (found || (found = find_tooltip (child, tooltip)))
        return found;
    }
  return NULL;
}

/* The @n-th thing of this type in @widget. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, int *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*n)-- == 0 ? child : NULL;

      if (found || (found = find_nth (child, type, n)))
        return found;
    }
  return NULL;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  int n = 0;

  return find_nth (widget, type, &n);
}

static GtkEditable *
find_time_entry (AdwDialog *dialog)
{
  return GTK_EDITABLE (find_type (find_type (GTK_WIDGET (dialog), CRAMP_TYPE_DOSE_TIME_ROW), GTK_TYPE_ENTRY));
}

static GtkEditable *
find_amount_entry (AdwDialog *dialog)
{
  int n = 1;

  return GTK_EDITABLE (find_nth (find_type (GTK_WIDGET (dialog), CRAMP_TYPE_DOSE_TIME_ROW), GTK_TYPE_ENTRY, &n));
}

/* Presses the row of buttons called @title. */
static void
press_row (AdwDialog *dialog, const char *title)
{
  GtkWidget *row;

  for (int i = 0, n = 0; (n = i, row = find_nth (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW, &n)); i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      {
        g_signal_emit_by_name (row, "activated");
        return;
      }
  g_assert_not_reached ();
}

static GPtrArray *
list_doses (Fixture *f)
{
  return cramp_diary_list (f->diary, &cramp_dose_type, f->today, f->today, NULL);
}

/* One press takes a dose, and it can be taken back. User text is never markup. */
static void
test_take (Fixture *f, gconstpointer unused)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->window), "_Taken");
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Taken: <b>Magnesium</b>");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_signal_emit_by_name (button, "clicked");
  doses = list_doses (f);
  g_assert_cmpuint (doses->len, ==, 1);
  g_assert_cmpint (((CrampDose *) doses->pdata[0])->status, ==, CRAMP_DOSE_TAKEN);
  g_assert_cmpint (((CrampDose *) doses->pdata[0])->taken_at, ==, cramp_clock_now (f->clock));
  g_assert_null (find_button (GTK_WIDGET (f->window), "_Taken"));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  undone = list_doses (f);
  g_assert_cmpuint (undone->len, ==, 0);
  g_assert_nonnull (find_button (GTK_WIDGET (f->window), "_Taken"));
}

/* The last one that the user's own limit allows is not taken without a word. */
static void
test_limit (Fixture *f, gconstpointer unused)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->window), "Take _Now");
  AdwDialog *dialog;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_signal_emit_by_name (button, "clicked");
  before = list_doses (f);
  g_assert_cmpuint (before->len, ==, 0);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response", "take");
  after = list_doses (f);
  g_assert_cmpuint (after->len, ==, 1);
  adw_dialog_force_close (dialog);

  /* Now the next one is not before tomorrow, which is said. */
  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "Take _Now"), "clicked");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "23 November 2026"));
  adw_dialog_force_close (dialog);
}

/* A form without a name is not saved and says so; a changed time holds from today. */
static void
test_form (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (f->diary);
  AdwDialog *dialog = g_object_ref_sink (cramp_medicine_dialog_new (f->diary, medicines->medicines->pdata[0]));
  GtkWidget *name;
  g_autoptr (CrampMedicines) after = NULL;

  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  name = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_MEDICINE_DIALOG, "name"));
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "medicine.save", NULL);
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));

  gtk_editable_set_text (GTK_EDITABLE (name), "Chinin");
  g_assert_true (gtk_widget_get_visible (
      GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_MEDICINE_DIALOG, "named"))));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (gtk_widget_get_template_child (find_type (GTK_WIDGET (dialog), CRAMP_TYPE_SCHEDULE_EDITOR),
                                                    CRAMP_TYPE_SCHEDULE_EDITOR, "rule")),
      CRAMP_RULE_EVERY_N_DAYS - CRAMP_RULE_DAILY);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "medicine.save", NULL);
  after = cramp_medicines_load (f->diary);
  g_assert_cmpuint (after->medicines->len, ==, 2);
  g_assert_cmpuint (after->schedules->len, ==, medicines->schedules->len + 1);
  g_assert_cmpint (cramp_schedule_in_force (after->medicines->pdata[0], after->schedules, f->today - 1)->rule, ==,
                   CRAMP_RULE_DAILY);
  g_assert_cmpint (cramp_schedule_in_force (after->medicines->pdata[0], after->schedules, f->today)->rule, ==,
                   CRAMP_RULE_EVERY_N_DAYS);
  g_object_unref (dialog);
}

static CrampMedicine *
find_medicine (Fixture *f, const char *name)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (f->diary);

  for (guint i = 0; i < medicines->medicines->len; i++)
    if (g_str_equal (((CrampMedicine *) medicines->medicines->pdata[i])->name, name))
      return cramp_record_ref (medicines->medicines->pdata[i]);
  return NULL;
}

static void
save_form (Fixture *f, CrampMedicine *medicine, const char *entry, const char *text)
{
  AdwDialog *dialog = cramp_medicine_dialog_new (f->diary, medicine);

  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_MEDICINE_DIALOG, entry)), text);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "medicine.save", NULL);
}

/* Saving something else does not count the stock anew; a new count is what is left after today's doses. */
static void
test_stock (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");

  save_form (f, medicine, "stock", "20");
  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "_Taken"), "clicked");
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (CrampMedicine) read = find_medicine (f, "<b>Magnesium</b>");
      g_autoptr (CrampMedicines) medicines = cramp_medicines_load (f->diary);

      g_assert_cmpfloat_with_epsilon (cramp_medicines_stock_left (medicines, f->diary, read), i < 2 ? 19 : 30, 1e-9);
      save_form (f, read, i ? "stock" : "reason", i ? "30" : "Cramps");
    }
}

/* The form of a stopped medicine keeps the schedule it had. */
static void
test_stopped (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  g_autoptr (CrampMedicine) stopped = cramp_record_copy (medicine);
  g_autoptr (CrampMedicines) before = cramp_medicines_load (f->diary);
  g_autoptr (CrampMedicines) after = NULL;

  stopped->end = f->today - 3;
  g_assert_true (cramp_diary_save (f->diary, stopped, "Stop", NULL));
  save_form (f, stopped, "notes", "Did not help");
  after = cramp_medicines_load (f->diary);
  g_assert_cmpuint (after->schedules->len, ==, before->schedules->len);
}

static AdwDialog *
open_form (Fixture *f, CrampMedicine *medicine)
{
  AdwDialog *dialog = cramp_medicine_dialog_new (f->diary, medicine);

  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  return dialog;
}

static gpointer
form_child (AdwDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_MEDICINE_DIALOG, name);
}

static void
press_save (AdwDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "medicine.save", NULL);
}

static void
add_time (Fixture *f, const CrampMedicine *medicine, int minute)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (f->diary);
  g_autoptr (CrampSchedule) schedule =
      cramp_record_copy (cramp_schedule_in_force (medicine, medicines->schedules, f->today));

  cramp_schedule_add_time (schedule, minute, 1);
  g_assert_true (cramp_diary_save (f->diary, schedule, "Add time", NULL));
}

static void
assert_stop_undone (Fixture *f)
{
  g_autoptr (CrampMedicine) medicine = NULL;
  g_autoptr (GPtrArray) doses = NULL;

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  medicine = find_medicine (f, "<b>Magnesium</b>");
  g_assert_cmpint (medicine->end, ==, CRAMP_DAY_UNSET);
  g_assert_null (medicine->notes);
  doses = list_doses (f);
  g_assert_cmpuint (doses->len, ==, 1);
}

/* Whoever stops a medicine today, of which something was taken today, is not reminded of the rest. What was entered in
 * the form is kept, and all of it is taken back at once. */
static void
test_stop (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  g_autoptr (CrampMedicine) stopped = NULL;
  g_autoptr (CrampMedicine) later = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  AdwDialog *form;

  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "_Taken"), "clicked");
  add_time (f, medicine, 20 * 60);
  form = open_form (f, medicine);
  gtk_editable_set_text (form_child (form, "notes"), "Did not help");
  press_row (form, "S_top Taking It");
  stopped = find_medicine (f, "<b>Magnesium</b>");
  g_assert_cmpint (stopped->end, ==, f->today);
  g_assert_cmpstr (stopped->notes, ==, "Did not help");
  doses = list_doses (f);
  g_assert_cmpuint (doses->len, ==, 2);
  g_assert_cmpint (((CrampDose *) doses->pdata[0])->status, ==, CRAMP_DOSE_TAKEN);
  g_assert_cmpint (((CrampDose *) doses->pdata[1])->status, ==, CRAMP_DOSE_SKIPPED);
  assert_stop_undone (f);

  /* One of which nothing was taken today ends yesterday. */
  later = find_medicine (f, "Paracetamol");
  press_row (open_form (f, later), "S_top Taking It");
  g_clear_pointer ((gpointer *) &later, cramp_record_unref);
  later = find_medicine (f, "Paracetamol");
  g_assert_cmpint (later->end, ==, f->today - 1);
}

/* What is stopped already, or not begun yet, cannot be stopped. */
static void
test_stop_not_taken (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "Paracetamol");
  AdwDialog *form = open_form (f, medicine);

  g_assert_true (gtk_widget_get_visible (form_child (form, "stop")));
  adw_dialog_force_close (form);
  medicine->end = f->today - 3;
  form = open_form (f, medicine);
  g_assert_false (gtk_widget_get_visible (form_child (form, "stop")));
  adw_dialog_force_close (form);
  medicine->end = CRAMP_DAY_UNSET;
  medicine->start = f->today + 3;
  form = open_form (f, medicine);
  g_assert_false (gtk_widget_get_visible (form_child (form, "stop")));
  adw_dialog_force_close (form);
}

/* A form with something entered in it is not dropped without a word; one that was only looked at is. */
static void
test_discard (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  AdwDialog *form = open_form (f, medicine);

  adw_dialog_close (form);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  for (int i = 0; i < 4; i++)
    {
      AdwDialog *question;

      form = open_form (f, medicine);
      if (i == 0)
        gtk_editable_set_text (form_child (form, "reason"), "Cramps");
      else if (i == 1)
        adw_combo_row_set_selected (form_child (form, "form"), 1);
      else if (i == 2)
        gtk_editable_set_text (find_time_entry (form), "9:15 AM");
      else
        cramp_date_row_set_day (form_child (form, "end"), f->today);
      adw_dialog_close (form);
      question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
      g_assert_true (ADW_IS_ALERT_DIALOG (question));
      g_signal_emit_by_name (find_button (GTK_WIDGET (question), "_Discard"), "clicked");
      g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
    }
}

/* What was changed while the form was open is not put back to what the form shows; the form stays and says so. */
static void
test_outdated (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "Paracetamol");
  g_autoptr (CrampMedicine) changed = cramp_record_copy (medicine);
  g_autoptr (CrampMedicine) after = NULL;
  AdwDialog *dialog = open_form (f, medicine);

  g_set_str (&changed->reason, "Headache");
  g_assert_true (cramp_diary_save (f->diary, changed, "Change", NULL));
  gtk_editable_set_text (form_child (dialog, "notes"), "Old");
  press_save (dialog);
  g_assert_true (adw_banner_get_revealed (form_child (dialog, "failure")));
  after = find_medicine (f, "Paracetamol");
  g_assert_cmpstr (after->reason, ==, "Headache");
  g_assert_null (after->notes);
  adw_dialog_force_close (dialog);
}

/* A match that was dismissed by mistake can be brought back; another name is asked about anew. */
static void
test_dismissed (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = open_form (f, NULL);
  g_autoptr (CrampMedicine) dismissed = NULL;
  g_autoptr (CrampMedicine) back = NULL;

  gtk_editable_set_text (form_child (dialog, "name"), "Simvastatin");
  g_signal_emit_by_name (form_child (dialog, "named_button"), "clicked");
  gtk_editable_set_text (find_time_entry (dialog), "8");
  press_save (dialog);
  dismissed = find_medicine (f, "Simvastatin");
  g_assert_null (cramp_medicines_find_group (dismissed));

  dialog = open_form (f, dismissed);
  g_assert_true (gtk_widget_get_visible (form_child (dialog, "named")));
  g_signal_emit_by_name (form_child (dialog, "named_button"), "clicked");
  press_save (dialog);
  back = find_medicine (f, "Simvastatin");
  g_assert_nonnull (cramp_medicines_find_group (back));

  dialog = open_form (f, dismissed);
  gtk_editable_set_text (form_child (dialog, "name"), "Furosemide");
  press_save (dialog);
  g_assert_true (adw_banner_get_revealed (form_child (dialog, "failure"))); /* it was changed since */
  adw_dialog_force_close (dialog);
  save_form (f, back, "name", "Furosemide");
  g_clear_pointer ((gpointer *) &back, cramp_record_unref);
  back = find_medicine (f, "Furosemide");
  g_assert_nonnull (cramp_medicines_find_group (back));
}

/* With a medicine goes all that belongs to it, and one undo brings all back. */
static void
test_delete (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  g_autoptr (CrampMedicineNote) note = cramp_medicine_note_new (medicine, f->today, CRAMP_MEDICINE_NOTE_NOT_HELPING);
  g_autoptr (CrampMedicines) before = cramp_medicines_load (f->diary);
  static const CrampRecordType *const types[] = { &cramp_schedule_type, &cramp_dose_type, &cramp_medicine_note_type };
  static const guint kept[] = { 1, 0, 0 };

  g_assert_true (cramp_diary_save (f->diary, note, "Note", NULL));
  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "_Taken"), "clicked");
  press_row (open_form (f, medicine), "D_elete");
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) left = cramp_diary_list (f->diary, types[i], G_MININT64, G_MAXINT64, NULL);

      g_assert_cmpuint (left->len, ==, kept[i]);
    }
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) left = cramp_diary_list (f->diary, types[i], G_MININT64, G_MAXINT64, NULL);

      g_assert_cmpuint (left->len, ==, kept[i] + 1);
    }
}

/* Another one like it, as the form shows it, is a form to look over: nothing is in the diary before it is saved. */
static void
test_duplicate (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  g_autoptr (CrampMedicine) copy = NULL;
  g_autoptr (CrampMedicines) after = NULL;
  AdwDialog *form, *other = open_form (f, medicine);

  gtk_editable_set_text (form_child (other, "strength"), "half typed");
  gtk_editable_set_text (find_time_entry (other), "late");
  press_row (other, "D_uplicate…");
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)) == other);
  g_assert_true (adw_banner_get_revealed (form_child (other, "failure")));
  gtk_editable_set_text (find_time_entry (other), "9:15 AM");
  press_row (other, "D_uplicate…");
  form = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_cmpstr (adw_dialog_get_title (form), ==, "Add a Medicine");
  g_assert_cmpstr (gtk_editable_get_text (form_child (form, "name")), ==, "<b>Magnesium</b>");
  g_assert_cmpstr (gtk_editable_get_text (form_child (form, "strength")), ==, "half typed");
  g_assert_cmpstr (gtk_editable_get_text (find_time_entry (form)), ==, "9:15 AM");
  after = cramp_medicines_load (f->diary);
  g_assert_cmpuint (after->medicines->len, ==, 2);
  g_clear_pointer (&after, cramp_medicines_free);

  gtk_editable_set_text (form_child (form, "name"), "Magnesium citrate");
  press_save (form);
  after = cramp_medicines_load (f->diary);
  g_assert_cmpuint (after->medicines->len, ==, 3);
  copy = find_medicine (f, "Magnesium citrate");
  g_assert_cmpint (copy->start, ==, f->today);
  for (guint i = 0; i < after->schedules->len; i++)
    {
      const CrampSchedule *schedule = after->schedules->pdata[i];

      if (g_str_equal (schedule->medicine, copy->record.uuid))
        g_assert_cmpint (schedule->from_day, ==, f->today);
    }
  other = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_cmpstr (adw_dialog_get_title (other), ==, "<b>Magnesium</b>");
  adw_dialog_force_close (other);
}

static GtkListBoxRow *
find_row (Fixture *f, const char *title)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (
      find_type (GTK_WIDGET (f->window), CRAMP_TYPE_MEDICINES_PAGE), CRAMP_TYPE_MEDICINES_PAGE, "taken"));
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  return NULL;
}

/* Whoever changes a medicine from its row finds the keyboard there again, also where others come and go around it. */
static void
test_rows_stay (Fixture *f, gconstpointer unused)
{
  GtkListBoxRow *row = find_row (f, "Paracetamol");
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "Paracetamol");

  g_assert_nonnull (row);
  save_form (f, medicine, "strength", "500 mg");
  g_assert_true (find_row (f, "Paracetamol 500 mg") == row);
  add_medicine (f, "Ibuprofen", CRAMP_RULE_AS_NEEDED, 0);
  g_assert_nonnull (find_row (f, "Ibuprofen"));
  g_assert_true (find_row (f, "Paracetamol 500 mg") == row);
  g_clear_pointer ((gpointer *) &medicine, cramp_record_unref);
  medicine = find_medicine (f, "Paracetamol");
  save_form (f, medicine, "name", "Aaa");
  g_assert_nonnull (find_row (f, "Aaa 500 mg"));
  g_assert_null (find_row (f, "Paracetamol 500 mg"));
}

static guint
count_notes (Fixture *f)
{
  g_autoptr (GPtrArray) notes = cramp_diary_list (f->diary, &cramp_medicine_note_type, G_MININT64, G_MAXINT64, NULL);

  return notes->len;
}

/* A side effect is noted at once, is shown in the form, and can be deleted; what is typed in the form stays. */
static void
test_note (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "<b>Magnesium</b>");
  AdwDialog *form = open_form (f, medicine);
  AdwDialog *dialog;
  GtkWidget *row;

  gtk_editable_set_text (form_child (form, "name"), "Magnesium, half typed");
  press_row (form, "I Noticed a _Side Effect");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog))), "Felt <dizzy>");
  g_signal_emit_by_name (dialog, "response", "save");
  adw_dialog_force_close (dialog);
  g_assert_cmpuint (count_notes (f), ==, 1);

  row = gtk_widget_get_ancestor (find_tooltip (GTK_WIDGET (form), "Delete"), ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Side effect");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "2026: Felt <dizzy>"));
  g_assert_cmpstr (gtk_editable_get_text (form_child (form, "name")), ==, "Magnesium, half typed");

  /* What can be taken back is said in the form, above which nothing else is seen. */
  g_signal_emit_by_name (find_tooltip (GTK_WIDGET (form), "Delete"), "clicked");
  g_assert_cmpuint (count_notes (f), ==, 0);
  g_assert_null (find_tooltip (GTK_WIDGET (form), "Delete"));
  g_assert_nonnull (find_button (GTK_WIDGET (form), "_Undo"));
  gtk_widget_activate_action (GTK_WIDGET (form), "medicine.undo", NULL);
  g_assert_cmpuint (count_notes (f), ==, 1);
  g_assert_nonnull (find_tooltip (GTK_WIDGET (form), "Delete"));
  /* Nothing that was done before or elsewhere. */
  gtk_widget_activate_action (GTK_WIDGET (form), "medicine.undo", NULL);
  g_assert_cmpuint (count_notes (f), ==, 1);
  adw_dialog_force_close (form);
}

/* A dose of the late evening that was taken after midnight belongs to the evening's day. */
static void
test_after_midnight (Fixture *f, gconstpointer unused)
{
  GtkWidget *more, *row;
  g_autoptr (GPtrArray) doses = NULL;
  CrampDose *dose;

  add_medicine (f, "Late", CRAMP_RULE_DAILY, 22 * 60);
  g_signal_emit_by_name (find_tooltip (GTK_WIDGET (f->window), "The day before"), "clicked");
  more = find_tooltip (GTK_WIDGET (f->window), "More about Late");
  row = gtk_widget_get_ancestor (more, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  gtk_menu_button_popup (GTK_MENU_BUTTON (more));
  gtk_editable_set_text (GTK_EDITABLE (find_type (more, GTK_TYPE_ENTRY)), "0:15");
  g_signal_emit_by_name (find_button (more, "_Taken then"), "clicked");

  doses = cramp_diary_list (f->diary, &cramp_dose_type, f->today - 1, f->today - 1, NULL);
  g_assert_cmpuint (doses->len, ==, 1);
  dose = doses->pdata[0];
  g_assert_cmpint (dose->minute, ==, 22 * 60);
  g_assert_cmpint (dose->taken_at, ==, cramp_test_time ("2026-11-22T00:15:00"));
}

/* What people write into the form is understood or marked, and never lost. */
static void
test_entries (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *time;
    const char *amount;
    int minute; /* negative where it is not to be saved */
    double value;
  } cases[] = {
    { "8", "½", 480, 0.5 }, { "8:00", "1,5", 480, 1.5 }, { "20h", "1.5", 1200, 1.5 }, { "8 pm", "1 1/2", 1200, 1.5 },
    { "25", "1", -1, 0 },   { "8", "two", -1, 0 },       { "", "1", -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwDialog *dialog = open_form (f, NULL);
      g_autofree char *name = g_strdup_printf ("<i>%u</i> & ½", i);
      g_autoptr (CrampMedicines) medicines = NULL;
      g_autoptr (CrampMedicine) saved = NULL;
      const CrampSchedule *schedule;

      g_test_message ("%s %s", cases[i].time, cases[i].amount);
      gtk_editable_set_text (form_child (dialog, "name"), name);
      gtk_editable_set_text (find_time_entry (dialog), cases[i].time);
      gtk_editable_set_text (find_amount_entry (dialog), cases[i].amount);
      press_save (dialog);
      saved = find_medicine (f, name);
      g_assert_cmpint (saved != NULL, ==, cases[i].minute >= 0);
      if (!saved)
        {
          g_assert_true (adw_banner_get_revealed (form_child (dialog, "failure")));
          g_assert_cmpstr (gtk_editable_get_text (find_amount_entry (dialog)), ==, cases[i].amount);
          adw_dialog_force_close (dialog);
          continue;
        }
      medicines = cramp_medicines_load (f->diary);
      schedule = cramp_schedule_in_force (saved, medicines->schedules, f->today);
      g_assert_cmpint (((CrampScheduleTime *) schedule->times->pdata[0])->minute, ==, cases[i].minute);
      g_assert_cmpfloat_with_epsilon (((CrampScheduleTime *) schedule->times->pdata[0])->amount, cases[i].value, 1e-9);
    }
}

static void
test_end_before_start (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "Paracetamol");
  g_autoptr (CrampMedicine) after = NULL;
  AdwDialog *dialog = open_form (f, medicine);

  cramp_date_row_set_day (form_child (dialog, "start"), f->today);
  cramp_date_row_set_day (form_child (dialog, "end"), f->today - 1);
  press_save (dialog);
  g_assert_true (adw_banner_get_revealed (form_child (dialog, "failure")));
  after = find_medicine (f, "Paracetamol");
  g_assert_cmpint (after->end, ==, CRAMP_DAY_UNSET);
  adw_dialog_force_close (dialog);
}

/* Two hundred medicines are a long list, and no more than that. */
static void
test_many (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  GtkListBox *taken;

  for (int i = 0; i < 198; i++)
    {
      CrampMedicine *medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);
      CrampSchedule *schedule = cramp_schedule_new (medicine, f->today - 30);

      medicine->name = g_strdup_printf ("Medicine %d", i);
      medicine->stock = 10;
      medicine->stock_day = f->today - 30;
      schedule->rule = CRAMP_RULE_DAILY;
      cramp_schedule_add_time (schedule, 480 + i, 1);
      g_ptr_array_add (records, medicine);
      g_ptr_array_add (records, schedule);
    }
  g_assert_true (cramp_diary_save_all (f->diary, records, "Many", NULL));
  taken = GTK_LIST_BOX (gtk_widget_get_template_child (find_type (GTK_WIDGET (f->window), CRAMP_TYPE_MEDICINES_PAGE),
                                                       CRAMP_TYPE_MEDICINES_PAGE, "taken"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (taken, 199));
  g_assert_null (gtk_list_box_get_row_at_index (taken, 200));
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 3;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Hands may be unsteady: what a dose is answered with is at least this large, in pixels. */
#define LEAST_TARGET 44

static void
check_targets (GtkWidget *widget, int *n_checked)
{
  graphene_rect_t place;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_targets (child, n_checked);
  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, widget, &place));
  g_test_message ("%s: %g x %g", gtk_button_get_label (GTK_BUTTON (widget)), (double) place.size.width,
                  (double) place.size.height);
  g_assert_cmpfloat (place.size.width, >=, LEAST_TARGET);
  g_assert_cmpfloat (place.size.height, >=, LEAST_TARGET);
  ++*n_checked;
}

static void
test_targets (Fixture *f, gconstpointer unused)
{
  GtkWidget *page = find_type (GTK_WIDGET (f->window), CRAMP_TYPE_MEDICINES_PAGE);
  int n_checked = 0;

  settle ();
  check_targets (find_type (page, CRAMP_TYPE_DOSE_CARD), &n_checked);
  g_assert_cmpint (n_checked, ==, 2 + 3 + 1); /* other days; taken, skip, more; take now */
}

/* All that the row says can be seen, from right to left too. */
static void
check_texts (GtkWidget *row, GtkWidget *widget)
{
  graphene_rect_t place;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_texts (row, child);
  if (!GTK_IS_LABEL (widget) || !gtk_widget_get_mapped (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, row, &place));
  g_test_message ("%s: %g to %g of %d", gtk_label_get_label (GTK_LABEL (widget)), (double) place.origin.x,
                  (double) (place.origin.x + place.size.width), gtk_widget_get_width (row));
  g_assert_cmpfloat (place.origin.x, >=, 0);
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, (float) gtk_widget_get_width (row));
}

static void
test_narrow (Fixture *f, gconstpointer direction)
{
  GtkWidget *row;
  int n = 0, rows = 0;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 370, 650);
  add_medicine (f, "A long name of a medicine, with all that is in it, and how much of that", CRAMP_RULE_DAILY, 420);
  settle ();
  while ((row = find_nth (find_type (GTK_WIDGET (f->window), CRAMP_TYPE_MEDICINES_PAGE), CRAMP_TYPE_DOSE_ROW, &n)))
    {
      check_texts (row, row);
      n = ++rows;
    }
  g_assert_cmpint (rows, ==, 2);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The names of the weekdays find room on a narrow window. */
static void
test_narrow_editor (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = find_medicine (f, "Paracetamol");
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (medicine, f->today);
  g_autoptr (GtkWidget) editor = g_object_ref_sink (g_object_new (CRAMP_TYPE_SCHEDULE_EDITOR, NULL));

  for (int rule = CRAMP_RULE_DAILY; rule <= CRAMP_RULE_AS_NEEDED; rule++)
    {
      int width;

      schedule->rule = (CrampScheduleRule) rule;
      cramp_schedule_editor_show (CRAMP_SCHEDULE_EDITOR (editor), schedule);
      gtk_widget_measure (editor, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, 330);
    }
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/crampdiary/CrampDiary/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  g_test_add ("/medicines/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/medicines/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/medicines/form", Fixture, NULL, set_up, test_form, tear_down);
  g_test_add ("/medicines/stock", Fixture, NULL, set_up, test_stock, tear_down);
  g_test_add ("/medicines/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/medicines/discard", Fixture, NULL, set_up, test_discard, tear_down);
  g_test_add ("/medicines/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/medicines/stop-not-taken", Fixture, NULL, set_up, test_stop_not_taken, tear_down);
  g_test_add ("/medicines/outdated", Fixture, NULL, set_up, test_outdated, tear_down);
  g_test_add ("/medicines/dismissed", Fixture, NULL, set_up, test_dismissed, tear_down);
  g_test_add ("/medicines/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add ("/medicines/rows-stay", Fixture, NULL, set_up, test_rows_stay, tear_down);
  g_test_add ("/medicines/note", Fixture, NULL, set_up, test_note, tear_down);
  g_test_add ("/medicines/delete", Fixture, NULL, set_up, test_delete, tear_down);
  g_test_add ("/medicines/after-midnight", Fixture, NULL, set_up, test_after_midnight, tear_down);
  g_test_add ("/medicines/entries", Fixture, NULL, set_up, test_entries, tear_down);
  g_test_add ("/medicines/end-before-start", Fixture, NULL, set_up, test_end_before_start, tear_down);
  g_test_add ("/medicines/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/medicines/targets", Fixture, NULL, set_up, test_targets, tear_down);
  g_test_add ("/medicines/narrow", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_narrow, tear_down);
  g_test_add ("/medicines/narrow-from-right", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up, test_narrow,
              tear_down);
  g_test_add ("/medicines/narrow-editor", Fixture, NULL, set_up, test_narrow_editor, tear_down);
  return g_test_run ();
}
