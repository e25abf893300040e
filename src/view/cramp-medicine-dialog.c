/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-amount.h"
#include "cramp-answer-row.h"
#include "cramp-date-row.h"
#include "cramp-day.h"
#include "cramp-dose-time-row.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-leaflet.h"
#include "cramp-medicines.h"

/**
 * CrampMedicineDialog:
 *
 * The form for one medicine and its schedule (M1), new or already on the list. A changed schedule holds from today: the
 * past keeps what was expected then.
 *
 * Actions: `medicine.save` (Ctrl+S).
 */
struct _CrampMedicineDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampMedicine *medicine; /* (owned): as it was when the form was opened */
  CrampSchedule *schedule; /* (owned): the one in force then, or an empty one */
  gboolean is_new;

  AdwBanner *failure;
  GtkWidget *named;
  GtkLabel *named_text;
  AdwEntryRow *name;
  AdwEntryRow *strength;
  AdwComboRow *kind;
  AdwComboRow *form;
  AdwEntryRow *reason;
  AdwEntryRow *prescriber;
  CrampDateRow *start;
  CrampDateRow *end;
  GtkListBox *against_cramps_box;
  AdwEntryRow *notes;
  AdwComboRow *rule;
  GtkListBox *times;
  AdwPreferencesGroup *times_group;
  AdwPreferencesRow *weekdays_row;
  GtkBox *weekdays_box;
  AdwSpinRow *every;
  AdwSpinRow *days_on;
  AdwSpinRow *days_off;
  AdwSpinRow *month_day;
  AdwSpinRow *least_hours;
  AdwSpinRow *most_per_day;
  AdwEntryRow *stock;
  GtkWidget *existing;

  CrampAnswerRow *against_cramps;
  CrampKeys *weekdays;
};

G_DEFINE_FINAL_TYPE (CrampMedicineDialog, cramp_medicine_dialog, ADW_TYPE_DIALOG)

/* The entries, and the texts of the record they stand for. */
static const struct
{
  gsize entry;
  gsize text;
} texts[] = {
  { G_STRUCT_OFFSET (CrampMedicineDialog, name), G_STRUCT_OFFSET (CrampMedicine, name) },
  { G_STRUCT_OFFSET (CrampMedicineDialog, strength), G_STRUCT_OFFSET (CrampMedicine, strength) },
  { G_STRUCT_OFFSET (CrampMedicineDialog, reason), G_STRUCT_OFFSET (CrampMedicine, reason) },
  { G_STRUCT_OFFSET (CrampMedicineDialog, prescriber), G_STRUCT_OFFSET (CrampMedicine, prescriber) },
  { G_STRUCT_OFFSET (CrampMedicineDialog, notes), G_STRUCT_OFFSET (CrampMedicine, notes) },
};

/* The numbers of a schedule, and the unit they are shown in, in seconds where they are times. Zero is "not given". */
static const struct
{
  gsize row;
  gsize number;
  int unit;
} numbers[] = {
  { G_STRUCT_OFFSET (CrampMedicineDialog, every), G_STRUCT_OFFSET (CrampSchedule, every), 1 },
  { G_STRUCT_OFFSET (CrampMedicineDialog, days_on), G_STRUCT_OFFSET (CrampSchedule, days_on), 1 },
  { G_STRUCT_OFFSET (CrampMedicineDialog, days_off), G_STRUCT_OFFSET (CrampSchedule, days_off), 1 },
  { G_STRUCT_OFFSET (CrampMedicineDialog, month_day), G_STRUCT_OFFSET (CrampSchedule, month_day), 1 },
  { G_STRUCT_OFFSET (CrampMedicineDialog, least_hours), G_STRUCT_OFFSET (CrampSchedule, least_interval), 3600 },
  { G_STRUCT_OFFSET (CrampMedicineDialog, most_per_day), G_STRUCT_OFFSET (CrampSchedule, most_per_day), 1 },
};

/* Which rows a rule needs. */
static const struct
{
  CrampScheduleRule rule;
  gsize row;
} rule_rows[] = {
  { CRAMP_RULE_WEEKDAYS, G_STRUCT_OFFSET (CrampMedicineDialog, weekdays_row) },
  { CRAMP_RULE_EVERY_N_DAYS, G_STRUCT_OFFSET (CrampMedicineDialog, every) },
  { CRAMP_RULE_CYCLE, G_STRUCT_OFFSET (CrampMedicineDialog, days_on) },
  { CRAMP_RULE_CYCLE, G_STRUCT_OFFSET (CrampMedicineDialog, days_off) },
  { CRAMP_RULE_DAY_OF_MONTH, G_STRUCT_OFFSET (CrampMedicineDialog, month_day) },
  { CRAMP_RULE_AS_NEEDED, G_STRUCT_OFFSET (CrampMedicineDialog, least_hours) },
  { CRAMP_RULE_AS_NEEDED, G_STRUCT_OFFSET (CrampMedicineDialog, most_per_day) },
};

#define WIDGET_AT(self, offset) G_STRUCT_MEMBER (gpointer, self, offset)

static const char *
text_of (gpointer editable)
{
  const char *text = gtk_editable_get_text (editable);

  return *text ? text : NULL;
}

/* What the leaflets say of it */

static void
show_named (CrampMedicineDialog *self)
{
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);
  const CrampMedicineGroup *group;
  g_autoptr (GString) leaflets = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_set_str (&medicine->name, text_of (self->name) ? text_of (self->name) : "");
  group = cramp_medicines_find_group (medicine);
  gtk_widget_set_visible (self->named, group != NULL);
  if (!group)
    return;
  for (guint i = 0; group->leaflets[i]; i++)
    if (cramp_leaflet_find (group->leaflets[i]))
      g_string_append_printf (leaflets, "%s%s", leaflets->len ? ", " : "",
                              _ (cramp_leaflet_find (group->leaflets[i])->publisher));
  if (g_str_equal (group->row, "M6"))
    /* Translators: %s is a leaflet's publisher. Row M6. */
    text = g_strdup_printf (_ ("Quinine often prevents cramps, but it can cause major allergic reactions. Ask your "
                               "doctor; do not stop or start it on your own. Source: %s."),
                            leaflets->str);
  else
    /* Translators: a class of medicines and the publishers of leaflets. Row W16. */
    text = g_strdup_printf (_ ("%1$s: named together with leg cramps. That does not say that yours come from it. Ask; "
                               "do not stop it on your own. Source: %2$s."),
                            group->label, leaflets->str);
  gtk_label_set_label (self->named_text, text);
}

static void
dismiss_named_cb (CrampMedicineDialog *self)
{
  self->medicine->match_dismissed = CRAMP_ANSWER_YES;
  show_named (self);
}

/* Filling the form */

static void
show_rule (CrampMedicineDialog *self)
{
  CrampScheduleRule rule = adw_combo_row_get_selected (self->rule) + CRAMP_RULE_DAILY;

  for (guint i = 0; i < G_N_ELEMENTS (rule_rows); i++)
    gtk_widget_set_visible (WIDGET_AT (self, rule_rows[i].row), rule_rows[i].rule == rule);
  gtk_widget_set_visible (GTK_WIDGET (self->times_group), rule != CRAMP_RULE_AS_NEEDED);
}

static void
remove_time_cb (GtkWidget *row, CrampMedicineDialog *self)
{
  gtk_list_box_remove (self->times, row);
}

static void
add_time (CrampMedicineDialog *self, int minute, double amount)
{
  GtkWidget *row = cramp_dose_time_row_new (minute, amount);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_time_cb), self, 0);
  gtk_list_box_append (self->times, row);
}

static void
add_time_cb (CrampMedicineDialog *self)
{
  add_time (self, -1, 1);
}

static GtkStringList *
list_terms (const CrampVocabulary *vocabulary, guint first)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = first; i < vocabulary->n_terms; i++)
    gtk_string_list_append (list, cramp_vocabulary_label (vocabulary, i));
  return list;
}

static void
set_terms (AdwComboRow *row, const CrampVocabulary *vocabulary, guint first, guint value)
{
  g_autoptr (GtkStringList) list = list_terms (vocabulary, first);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, MAX (value, first) - first);
}

static void
fill_schedule (CrampMedicineDialog *self)
{
  const CrampSchedule *schedule = self->schedule;

  set_terms (self->rule, &cramp_schedule_rules, CRAMP_RULE_DAILY, schedule->rule);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int number = G_STRUCT_MEMBER (int, schedule, numbers[i].number);

      if (number != CRAMP_UNSET)
        adw_spin_row_set_value (WIDGET_AT (self, numbers[i].row), number / numbers[i].unit);
    }
  for (int i = 0; i < CRAMP_N_WEEKDAYS; i++)
    cramp_keys_set_on (self->weekdays, i, schedule->weekdays[i] != 0);
  for (guint i = 0; i < schedule->times->len; i++)
    {
      const CrampScheduleTime *time = g_ptr_array_index (schedule->times, i);

      add_time (self, time->minute, time->amount);
    }
  if (schedule->times->len == 0)
    add_time (self, -1, 1);
  show_rule (self);
}

static void
fill (CrampMedicineDialog *self)
{
  const CrampMedicine *medicine = self->medicine;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, medicine, texts[i].text);

      gtk_editable_set_text (WIDGET_AT (self, texts[i].entry), text ? text : "");
    }
  set_terms (self->kind, &cramp_medicine_kinds, 0, medicine->kind);
  set_terms (self->form, &cramp_medicine_forms, 0, medicine->form);
  cramp_date_row_set_day (self->start, medicine->start);
  cramp_date_row_set_day (self->end, medicine->end);
  cramp_answer_row_set_value (self->against_cramps, (int) medicine->against_cramps);
  if (!isnan (medicine->stock))
    {
      g_autoptr (CrampMedicines) medicines = cramp_medicines_load (self->diary);
      g_autofree char *left = cramp_amount_format (cramp_medicines_stock_left (medicines, self->diary, medicine));

      gtk_editable_set_text (GTK_EDITABLE (self->stock), left);
    }
  fill_schedule (self);
  show_named (self);
  gtk_widget_set_visible (self->existing, !self->is_new);
  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _ ("Add a Medicine") : medicine->name);
}

/* Reading the form */

static gboolean
fail (CrampMedicineDialog *self, gpointer widget, const char *message)
{
  adw_banner_set_title (self->failure, message);
  adw_banner_set_revealed (self->failure, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  if (widget)
    {
      gtk_widget_add_css_class (widget, "error");
      gtk_widget_grab_focus (widget);
    }
  return FALSE;
}

static gboolean
read_times (CrampMedicineDialog *self, CrampSchedule *schedule)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (schedule->times, 0);
  for (int i = 0; schedule->rule != CRAMP_RULE_AS_NEEDED && (row = gtk_list_box_get_row_at_index (self->times, i)); i++)
    {
      g_autoptr (GError) error = NULL;
      double amount;
      int minute = 0;

      if (!cramp_dose_time_row_read (CRAMP_DOSE_TIME_ROW (row), &minute, &amount, &error))
        return fail (self, NULL, error->message);
      cramp_schedule_add_time (schedule, minute, amount);
    }
  return TRUE;
}

static gboolean
read_schedule (CrampMedicineDialog *self, CrampSchedule *schedule)
{
  schedule->rule = adw_combo_row_get_selected (self->rule) + CRAMP_RULE_DAILY;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int value = (int) adw_spin_row_get_value (WIDGET_AT (self, numbers[i].row));
      gboolean used = gtk_widget_get_visible (WIDGET_AT (self, numbers[i].row));

      G_STRUCT_MEMBER (int, schedule, numbers[i].number) = used && value > 0 ? value * numbers[i].unit : CRAMP_UNSET;
    }
  for (int i = 0; i < CRAMP_N_WEEKDAYS; i++)
    schedule->weekdays[i] = schedule->rule == CRAMP_RULE_WEEKDAYS && cramp_keys_is_on (self->weekdays, i);
  return read_times (self, schedule);
}

/* What the form shows is what is left. Counted anew, it is as if it had been counted before today's doses. */
static void
count_stock (CrampMedicineDialog *self, CrampMedicine *medicine, CrampMedicines *medicines, double stock)
{
  const double plenty = 100000;

  medicine->stock = plenty;
  medicine->stock_day = cramp_clock_today (cramp_diary_get_clock (self->diary));
  medicine->stock = stock + plenty - cramp_medicines_stock_left (medicines, self->diary, medicine);
}

static gboolean
read_stock (CrampMedicineDialog *self, CrampMedicine *medicine)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (self->diary);
  double left = cramp_medicines_stock_left (medicines, self->diary, medicine);
  g_autofree char *before = isnan (left) ? NULL : cramp_amount_format (left);
  const char *text = text_of (self->stock);
  g_autoptr (GError) error = NULL;
  double stock = 0;

  gtk_widget_remove_css_class (GTK_WIDGET (self->stock), "error");
  if (g_strcmp0 (text, before) == 0)
    return TRUE;
  if (!text)
    {
      medicine->stock = (double) NAN;
      medicine->stock_day = CRAMP_DAY_UNSET;
      return TRUE;
    }
  if (!g_str_equal (text, "0") && !cramp_amount_parse (text, &stock, &error))
    return fail (self, self->stock, error->message);
  count_stock (self, medicine, medicines, stock);
  return TRUE;
}

static gboolean
read_medicine (CrampMedicineDialog *self, CrampMedicine *medicine)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_set_str (&G_STRUCT_MEMBER (char *, medicine, texts[i].text), text_of (WIDGET_AT (self, texts[i].entry)));
  medicine->kind = adw_combo_row_get_selected (self->kind);
  medicine->form = adw_combo_row_get_selected (self->form);
  medicine->start = cramp_date_row_get_day (self->start);
  medicine->end = cramp_date_row_get_day (self->end);
  medicine->against_cramps = (CrampAnswer) cramp_answer_row_get_value (self->against_cramps);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  if (!medicine->name)
    return fail (self, self->name, _ ("Please write down the name."));
  return read_stock (self, medicine);
}

/* Saving */

/* What is saved for a schedule that was changed: a new one from today on, unless the old one began today itself. */
static CrampSchedule *
follow_schedule (CrampMedicineDialog *self, const CrampMedicine *medicine)
{
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));
  CrampSchedule *schedule;

  if (!self->is_new && self->schedule->from_day == today)
    return cramp_record_copy (self->schedule);
  schedule = cramp_schedule_new (medicine, self->is_new && medicine->start ? MIN (medicine->start, today) : today);
  if (medicine->start > today)
    schedule->from_day = medicine->start;
  return schedule;
}

static gboolean
schedule_differs (const CrampSchedule *one, const CrampSchedule *other)
{
  g_autoptr (CrampSchedule) copy = cramp_record_copy (other);

  /* All but which one it is, and since when. */
  g_set_str (&copy->record.uuid, one->record.uuid);
  copy->from_day = one->from_day;
  return !cramp_record_equal (one, copy);
}

static gboolean
check (CrampMedicineDialog *self, gpointer record)
{
  g_autoptr (GError) error = NULL;
  gint64 now = cramp_clock_now (cramp_diary_get_clock (self->diary));

  return cramp_record_validate (record, now, NULL, &error) || fail (self, NULL, error->message);
}

static void
save_cb (CrampMedicineDialog *self)
{
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);
  g_autoptr (CrampSchedule) schedule = NULL;
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  if (!read_medicine (self, medicine))
    return;
  schedule = follow_schedule (self, medicine);
  if (!read_schedule (self, schedule) || !check (self, medicine) || !check (self, schedule))
    return;
  g_ptr_array_add (records, cramp_record_ref (medicine));
  if (self->is_new || schedule_differs (self->schedule, schedule))
    g_ptr_array_add (records, cramp_record_ref (schedule));
  if (!cramp_diary_save_all (self->diary, records, self->is_new ? _ ("Add medicine") : _ ("Change medicine"), &error))
    {
      fail (self, NULL, error->message);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), _ ("Medicine saved"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_change (CrampMedicineDialog *self, gpointer record, const char *what)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_save (self->diary, record, what, &error))
    {
      fail (self, NULL, error->message);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), what);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
stop_cb (CrampMedicineDialog *self)
{
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);

  medicine->end = MAX (cramp_clock_today (cramp_diary_get_clock (self->diary)) - 1, medicine->start);
  save_change (self, medicine, _ ("Stop medicine"));
}

/* Adds what belongs to the medicine, to be deleted with it. */
static void
add_owned (CrampMedicineDialog *self, GPtrArray *records, const CrampRecordType *type)
{
  const CrampField *field = cramp_record_type_find_field (type, "medicine");
  g_autoptr (GPtrArray) all = cramp_diary_list (self->diary, type, G_MININT64, G_MAXINT64, NULL);

  for (guint i = 0; all && i < all->len; i++)
    if (g_strcmp0 (CRAMP_MEMBER (all->pdata[i], field, char *), self->medicine->record.uuid) == 0)
      g_ptr_array_add (records, cramp_record_copy (all->pdata[i]));
}

static void
delete_cb (CrampMedicineDialog *self)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, cramp_record_copy (self->medicine));
  add_owned (self, records, &cramp_schedule_type);
  add_owned (self, records, &cramp_dose_type);
  add_owned (self, records, &cramp_medicine_note_type);
  for (guint i = 0; i < records->len; i++)
    ((CrampRecord *) records->pdata[i])->deleted_at = 1;
  if (!cramp_diary_save_all (self->diary, records, _ ("Delete medicine"), &error))
    {
      fail (self, NULL, error->message);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), _ ("Medicine deleted"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
duplicate_cb (CrampMedicineDialog *self)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  CrampMedicine *medicine = cramp_record_copy (self->medicine);
  CrampSchedule *schedule = cramp_record_copy (self->schedule);
  g_autoptr (GError) error = NULL;

  g_free (medicine->record.uuid);
  medicine->record.uuid = g_uuid_string_random ();
  g_free (schedule->record.uuid);
  schedule->record.uuid = g_uuid_string_random ();
  g_set_str (&schedule->medicine, medicine->record.uuid);
  g_ptr_array_add (records, medicine);
  if (schedule->rule != CRAMP_RULE_NONE)
    g_ptr_array_add (records, schedule);
  else
    cramp_record_unref (schedule);
  if (!cramp_diary_save_all (self->diary, records, _ ("Duplicate medicine"), &error))
    {
      fail (self, NULL, error->message);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), _ ("Medicine duplicated"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Notes on how it does (M4) */

static void
note_answered_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  CrampMedicineDialog *self = user_data;
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "kind"));
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));
  g_autoptr (CrampMedicineNote) note = NULL;
  const char *text = text_of (entry);

  if (!g_str_equal (response, "save"))
    return;
  note = cramp_medicine_note_new (self->medicine, today, (CrampMedicineNoteKind) kind);
  note->notes = g_strdup (text);
  save_change (self, note, cramp_vocabulary_label (&cramp_medicine_note_kinds, (guint) kind));
}

static void
ask_note (CrampMedicineDialog *self, CrampMedicineNoteKind kind)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      cramp_vocabulary_label (&cramp_medicine_note_kinds, kind),
      _ ("It is noted with today’s date and stands on the summary. Call your doctor or pharmacist about it; do not "
         "change the medicine on your own."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("What did you notice?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What did you notice?"),
                                  -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Note It"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (dialog, "response", G_CALLBACK (note_answered_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
not_helping_cb (CrampMedicineDialog *self)
{
  ask_note (self, CRAMP_MEDICINE_NOTE_NOT_HELPING);
}

static void
side_effect_cb (CrampMedicineDialog *self)
{
  ask_note (self, CRAMP_MEDICINE_NOTE_SIDE_EFFECT);
}

static void
cramp_medicine_dialog_dispose (GObject *object)
{
  CrampMedicineDialog *self = CRAMP_MEDICINE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_MEDICINE_DIALOG);
  g_clear_object (&self->diary);
  g_clear_pointer ((gpointer *) &self->medicine, cramp_record_unref);
  g_clear_pointer ((gpointer *) &self->schedule, cramp_record_unref);
  G_OBJECT_CLASS (cramp_medicine_dialog_parent_class)->dispose (object);
}

static void
save_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  save_cb (CRAMP_MEDICINE_DIALOG (widget));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, named);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, named_text);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, strength);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, form);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, prescriber);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, start);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, end);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, against_cramps_box);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, times);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, times_group);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, weekdays_box);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, every);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, days_on);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, days_off);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, month_day);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, least_hours);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, most_per_day);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, stock);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, existing);
}

static void
cramp_medicine_dialog_class_init (CrampMedicineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_DATE_ROW);
  G_OBJECT_CLASS (klass)->dispose = cramp_medicine_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/medicine-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_named);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_rule);
  gtk_widget_class_bind_template_callback (widget_class, add_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_helping_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_effect_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_install_action (widget_class, "medicine.save", NULL, save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "medicine.save", NULL);
}

static void
cramp_medicine_dialog_init (CrampMedicineDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->against_cramps = CRAMP_ANSWER_ROW (cramp_answer_row_new (_ ("Prescribed against cramps?"), FALSE));
  gtk_list_box_append (self->against_cramps_box, GTK_WIDGET (self->against_cramps));
  self->weekdays = g_object_new (CRAMP_TYPE_KEYS, "label", _ ("Weekdays"), "several", TRUE, "columns", 4, NULL);
  cramp_keys_add_terms (self->weekdays, &cramp_weekdays);
  gtk_box_append (self->weekdays_box, GTK_WIDGET (self->weekdays));
}

/* The schedule that the form begins with. */
static CrampSchedule *
find_schedule (CrampDiary *diary, const CrampMedicine *medicine, int today)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (diary);
  /* Of one that is stopped or not begun yet the nearest day tells. */
  int day = medicine->start ? MAX (today, medicine->start) : today;
  const CrampSchedule *schedule =
      cramp_schedule_in_force (medicine, medicines->schedules, medicine->end ? MIN (day, medicine->end) : day);

  return schedule ? cramp_record_copy (schedule) : cramp_schedule_new (medicine, today);
}

/**
 * cramp_medicine_dialog_new:
 * @medicine: (nullable): what to change; %NULL for a new one
 *
 * Returns: (transfer floating): the form
 */
AdwDialog *
cramp_medicine_dialog_new (CrampDiary *diary, CrampMedicine *medicine)
{
  CrampMedicineDialog *self = g_object_new (CRAMP_TYPE_MEDICINE_DIALOG, NULL);
  int today = cramp_clock_today (cramp_diary_get_clock (diary));

  self->diary = g_object_ref (diary);
  self->is_new = medicine == NULL;
  self->medicine =
      medicine ? cramp_record_copy (medicine) : cramp_medicine_new (cramp_diary_get_person (diary)->record.uuid);
  if (self->is_new)
    self->medicine->start = today;
  self->schedule = find_schedule (diary, self->medicine, today);
  fill (self);
  return ADW_DIALOG (self);
}
