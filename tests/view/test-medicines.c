/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "cramp-day.h"
#include "cramp-medicine-dialog.h"
#include "cramp-medicines-page.h"
#include "cramp-medicines.h"
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
  AdwDialog *dialog;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "Take _now"), "clicked");
  before = list_doses (f);
  g_assert_cmpuint (before->len, ==, 0);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response", "take");
  after = list_doses (f);
  g_assert_cmpuint (after->len, ==, 1);
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
      ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_MEDICINE_DIALOG, "rule")),
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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/medicines/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/medicines/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/medicines/form", Fixture, NULL, set_up, test_form, tear_down);
  g_test_add ("/medicines/stock", Fixture, NULL, set_up, test_stock, tear_down);
  g_test_add ("/medicines/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  return g_test_run ();
}
