/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-amount.h"
#include "cramp-answer-row.h"
#include "cramp-article-dialog.h"
#include "cramp-date-row.h"
#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-leaflet.h"
#include "cramp-let-wrap.h"
#include "cramp-medicine-notes.h"
#include "cramp-medicines.h"
#include "cramp-schedule-editor.h"

/**
 * CrampMedicineDialog:
 *
 * The form for one medicine and its schedule (M1), new or already on the list. A changed schedule holds from today: the
 * past keeps what was expected then.
 *
 * Actions: `medicine.save` (Ctrl+S), `medicine.undo` (Ctrl+Z) for what was noted in the form.
 */
struct _CrampMedicineDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampMedicine *medicine; /* (owned): as it was when the form was opened */
  CrampSchedule *schedule; /* (owned): the one in force then, or an empty one */
  gboolean is_new;
  const CrampMedicineGroup *group; /* (nullable): what leaflets name and the name in the form is likely to be */

  AdwToastOverlay *toasts;
  AdwBanner *failure;
  GtkWidget *named;
  GtkLabel *named_text;
  GtkButton *named_button;
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
  CrampScheduleEditor *schedule_editor;
  AdwEntryRow *stock;
  CrampMedicineNotes *how_it_does;
  GtkWidget *existing;
  GtkWidget *stop;

  CrampAnswerRow *against_cramps;
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

#define WIDGET_AT(self, offset) G_STRUCT_MEMBER (gpointer, self, offset)

static const char *
text_of (gpointer editable)
{
  const char *text = gtk_editable_get_text (editable);

  return *text ? text : NULL;
}

/* From now on nothing is dropped without a word. */
static void
edited_cb (CrampMedicineDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
close_attempt_cb (CrampMedicineDialog *self)
{
  cramp_feedback_ask_discard (ADW_DIALOG (self));
}

/* What the leaflets say of it */

static char *
list_publishers (const CrampMedicineGroup *group)
{
  g_autoptr (GStrvBuilder) publishers = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; group->leaflets[i]; i++)
    if (cramp_leaflet_find (group->leaflets[i]))
      g_strv_builder_add (publishers, _ (cramp_leaflet_find (group->leaflets[i])->publisher));
  list = g_strv_builder_end (publishers);
  /* Translators: what stands between the parts of a list. */
  return g_strjoinv (_ (", "), list);
}

static char *
describe_named (const CrampMedicineGroup *group, gboolean dismissed)
{
  g_autofree char *publishers = list_publishers (group);

  if (dismissed)
    /* Translators: a class of medicines, as "Statins". */
    return g_strdup_printf (_ ("%s: by its name it may be one of those that leaflets name together with leg cramps. "
                               "You said that yours is another medicine."),
                            group->label);
  if (g_str_equal (group->row, "M6"))
    /* Translators: %s is a leaflet's publisher. Row M6. */
    return g_strdup_printf (_ ("Quinine often prevents cramps, but it can cause major allergic reactions. Ask your "
                               "doctor; do not stop or start it on your own. Source: %s."),
                            publishers);
  /* Translators: a class of medicines and the publishers of leaflets. Row W16. */
  return g_strdup_printf (_ ("%1$s: named together with leg cramps. That does not say that yours come from it. Ask; "
                             "do not stop it on your own. Source: %2$s."),
                          group->label, publishers);
}

static void
show_named (CrampMedicineDialog *self)
{
  gboolean dismissed = self->medicine->match_dismissed == CRAMP_ANSWER_YES;
  g_autofree char *text = self->group ? describe_named (self->group, dismissed) : NULL;

  gtk_widget_set_visible (self->named, self->group != NULL);
  if (!self->group)
    return;
  gtk_label_set_label (self->named_text, text);
  gtk_button_set_label (self->named_button, dismissed ? _ ("Mine _Is One of Them") : _ ("Mine Is _Another Medicine"));
}

static void
read_named_cb (CrampMedicineDialog *self)
{
  adw_dialog_present (cramp_article_dialog_new (self->diary, "E3#named"), GTK_WIDGET (self));
}

/* What was said of one name does not hold for another. */
static void
name_changed_cb (CrampMedicineDialog *self)
{
  const CrampMedicineGroup *group = cramp_medicines_find_group_of_name (text_of (self->name));

  if (gtk_widget_has_css_class (GTK_WIDGET (self->name), "error"))
    {
      cramp_field_set_wrong (GTK_WIDGET (self->name), FALSE);
      adw_banner_set_revealed (self->failure, FALSE);
    }
  if (group == self->group)
    return;
  self->group = group;
  self->medicine->match_dismissed = CRAMP_ANSWER_NONE;
  show_named (self);
}

static void
turn_named_cb (CrampMedicineDialog *self)
{
  gboolean dismissed = self->medicine->match_dismissed == CRAMP_ANSWER_YES;

  self->medicine->match_dismissed = dismissed ? CRAMP_ANSWER_NONE : CRAMP_ANSWER_YES;
  edited_cb (self);
  show_named (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->named_text),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Filling the form */

static void
fill (CrampMedicineDialog *self)
{
  const CrampMedicine *medicine = self->medicine;
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));

  self->group = medicine->name ? cramp_medicines_find_group_of_name (medicine->name) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, medicine, texts[i].text);

      gtk_editable_set_text (WIDGET_AT (self, texts[i].entry), text ? text : "");
    }
  cramp_fill_combo_row (self->kind, &cramp_medicine_kinds, 0, medicine->kind);
  cramp_fill_combo_row (self->form, &cramp_medicine_forms, 0, medicine->form);
  cramp_date_row_set_day (self->start, medicine->start);
  cramp_date_row_set_day (self->end, medicine->end);
  cramp_answer_row_set_value (self->against_cramps, (int) medicine->against_cramps);
  if (!isnan (medicine->stock))
    {
      g_autoptr (CrampMedicines) medicines = cramp_medicines_load (self->diary);
      g_autofree char *left = cramp_amount_format (cramp_medicines_stock_left (medicines, self->diary, medicine));

      gtk_editable_set_text (GTK_EDITABLE (self->stock), left);
    }
  cramp_schedule_editor_show (self->schedule_editor, self->schedule);
  show_named (self);
  gtk_widget_set_visible (self->existing, !self->is_new);
  gtk_widget_set_visible (self->stop, cramp_medicine_is_taken_on (medicine, today));
  gtk_widget_set_visible (GTK_WIDGET (self->how_it_does), !self->is_new);
  if (!self->is_new)
    cramp_medicine_notes_show (self->how_it_does, self->diary, self->medicine);
  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _ ("Add a Medicine") : medicine->name);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
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
      cramp_field_set_wrong (widget, TRUE);
      gtk_widget_grab_focus (widget);
    }
  return FALSE;
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

  cramp_field_set_wrong (GTK_WIDGET (self->stock), FALSE);
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
  cramp_field_set_wrong (GTK_WIDGET (self->name), FALSE);
  if (!medicine->name)
    return fail (self, self->name, _ ("Please write down the name."));
  return read_stock (self, medicine);
}

static gboolean
read_schedule (CrampMedicineDialog *self, CrampSchedule *schedule)
{
  g_autoptr (GError) error = NULL;

  return cramp_schedule_editor_read (self->schedule_editor, schedule, &error) || fail (self, NULL, error->message);
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

/* Whether what was stored is another version than the one the form was filled from. */
static gboolean
was_changed (CrampMedicineDialog *self, gpointer record)
{
  const CrampRecord *shown = record;
  g_autoptr (CrampRecord) stored = cramp_diary_get (self->diary, shown->type, shown->uuid, NULL);

  return (stored ? stored->updated_at : 0) != shown->updated_at;
}

/* Saving would put what the form shows over what was changed elsewhere while it was open. */
static gboolean
is_outdated (CrampMedicineDialog *self)
{
  if (!was_changed (self, self->medicine) && !was_changed (self, self->schedule))
    return FALSE;
  fail (self, NULL, _ ("Not saved: this medicine was changed meanwhile. Close the form and open it again."));
  return TRUE;
}

static void
save_all (CrampMedicineDialog *self, GPtrArray *records, const char *what, const char *done)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_save_all (self->diary, records, what, &error))
    {
      fail (self, NULL, error->message);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), done);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_cb (CrampMedicineDialog *self)
{
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);
  g_autoptr (CrampSchedule) schedule = NULL;
  g_autoptr (GPtrArray) records = cramp_record_list_new ();

  if (!read_medicine (self, medicine))
    return;
  schedule = follow_schedule (self, medicine);
  if (!read_schedule (self, schedule) || !check (self, medicine) || !check (self, schedule) || is_outdated (self))
    return;
  g_ptr_array_add (records, cramp_record_ref (medicine));
  if (self->is_new || schedule_differs (self->schedule, schedule))
    g_ptr_array_add (records, cramp_record_ref (schedule));
  save_all (self, records, self->is_new ? _ ("Add medicine") : _ ("Change medicine"), _ ("Medicine saved"));
}

/* The part of today's checklist that is about this medicine. */
static GPtrArray *
list_today (CrampMedicineDialog *self, int today)
{
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (self->diary);
  GPtrArray *entries = cramp_medicines_checklist (medicines, self->diary, today);

  for (guint i = entries->len; i > 0; i--)
    {
      const CrampChecklistEntry *entry = entries->pdata[i - 1];

      if (!g_str_equal (entry->medicine->record.uuid, self->medicine->record.uuid))
        g_ptr_array_remove_index (entries, i - 1);
    }
  return entries;
}

static gboolean
has_taken (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (((const CrampChecklistEntry *) entries->pdata[i])->state == CRAMP_DOSE_STATE_TAKEN)
      return TRUE;
  return FALSE;
}

/* What was still to be taken, so that nothing reminds of it. */
static void
add_skipped (GPtrArray *records, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const CrampChecklistEntry *entry = entries->pdata[i];
      CrampDose *dose;

      if (entry->state != CRAMP_DOSE_STATE_LATER && entry->state != CRAMP_DOSE_STATE_DUE)
        continue;
      dose = cramp_dose_new (entry->medicine, entry->planned.day, entry->planned.minute);
      dose->status = CRAMP_DOSE_SKIPPED;
      g_ptr_array_add (records, dose);
    }
}

/* The last day is today where something was taken today, or where it was the first. What was entered in the form is
 * saved with it. */
static void
stop_cb (CrampMedicineDialog *self)
{
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GPtrArray) entries = list_today (self, today);

  if (!read_medicine (self, medicine) || is_outdated (self))
    return;
  medicine->end = has_taken (entries) || medicine->start == today ? today : today - 1;
  g_ptr_array_add (records, cramp_record_ref (medicine));
  if (medicine->end == today)
    add_skipped (records, entries);
  save_all (self, records, _ ("Stop medicine"),
            medicine->end == today ? _ ("Medicine stopped. Today is its last day.") : _ ("Medicine stopped"));
}

/* Adds what belongs to the medicine, to be deleted with it. */
static gboolean
add_owned (CrampMedicineDialog *self, GPtrArray *records, const CrampRecordType *type, GError **error)
{
  const CrampField *field = cramp_record_type_find_field (type, "medicine");
  g_autoptr (GPtrArray) all = cramp_diary_list (self->diary, type, G_MININT64, G_MAXINT64, error);

  for (guint i = 0; all && i < all->len; i++)
    if (g_strcmp0 (CRAMP_MEMBER (all->pdata[i], field, char *), self->medicine->record.uuid) == 0)
      g_ptr_array_add (records, cramp_record_copy (all->pdata[i]));
  return all != NULL;
}

static void
delete_cb (CrampMedicineDialog *self)
{
  static const CrampRecordType *const owned[] = { &cramp_schedule_type, &cramp_dose_type, &cramp_medicine_note_type,
                                                  &cramp_medicine_check_type };
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, cramp_record_copy (self->medicine));
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (!add_owned (self, records, owned[i], &error))
      {
        fail (self, NULL, error->message);
        return;
      }
  for (guint i = 0; i < records->len; i++)
    ((CrampRecord *) records->pdata[i])->deleted_at = 1;
  save_all (self, records, _ ("Delete medicine"), _ ("Medicine deleted"));
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

static CrampMedicineDialog *
make (CrampDiary *diary, CrampMedicine *medicine, CrampSchedule *schedule, gboolean is_new)
{
  CrampMedicineDialog *self = g_object_new (CRAMP_TYPE_MEDICINE_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  self->is_new = is_new;
  self->medicine = cramp_record_copy (medicine);
  self->schedule = cramp_record_copy (schedule);
  /* A toast that still offers to take back what came before would take back something else. */
  g_signal_connect_object (diary, "notify::undo", G_CALLBACK (adw_toast_overlay_dismiss_all), self->toasts,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
rename_record (CrampRecord *record)
{
  g_free (record->uuid);
  record->uuid = g_uuid_string_random ();
  record->updated_at = 0;
}

/* A form for another one like it, to be looked over before it is saved: from today on, and not counted yet. */
static void
duplicate_cb (CrampMedicineDialog *self)
{
  g_autoptr (CrampMedicine) medicine = cramp_record_copy (self->medicine);
  g_autoptr (CrampSchedule) schedule = cramp_record_copy (self->schedule);
  CrampMedicineDialog *other;

  adw_banner_set_revealed (self->failure, FALSE);
  if (!read_medicine (self, medicine) || !read_schedule (self, schedule))
    return;
  other = make (self->diary, medicine, schedule, TRUE);
  rename_record (&other->medicine->record);
  rename_record (&other->schedule->record);
  g_set_str (&other->schedule->medicine, other->medicine->record.uuid);
  other->medicine->start = cramp_clock_today (cramp_diary_get_clock (self->diary));
  other->medicine->end = CRAMP_DAY_UNSET;
  other->medicine->stock = (double) NAN;
  other->medicine->stock_day = CRAMP_DAY_UNSET;
  fill (other);
  adw_dialog_present (ADW_DIALOG (other), GTK_WIDGET (self));
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
undo_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_medicine_notes_undo (CRAMP_MEDICINE_DIALOG (widget)->how_it_does);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, named);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, named_text);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, named_button);
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
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, schedule_editor);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, stock);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, how_it_does);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, existing);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineDialog, stop);
}

static void
cramp_medicine_dialog_class_init (CrampMedicineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_DATE_ROW);
  g_type_ensure (CRAMP_TYPE_MEDICINE_NOTES);
  g_type_ensure (CRAMP_TYPE_SCHEDULE_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = cramp_medicine_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/medicine-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_install_action (widget_class, "medicine.save", NULL, save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "medicine.save", NULL);
  gtk_widget_class_install_action (widget_class, "medicine.undo", NULL, undo_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "medicine.undo", NULL);
}

static void
cramp_medicine_dialog_init (CrampMedicineDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  self->against_cramps = CRAMP_ANSWER_ROW (cramp_answer_row_new (_ ("Prescribed against cramps?"), FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->against_cramps), "section");
  gtk_list_box_append (self->against_cramps_box, GTK_WIDGET (self->against_cramps));
  g_signal_connect_object (self->against_cramps, "notify::value", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
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
  int today = cramp_clock_today (cramp_diary_get_clock (diary));
  g_autoptr (CrampMedicine) shown =
      medicine ? cramp_record_ref (medicine) : cramp_medicine_new (cramp_diary_get_person (diary)->record.uuid);
  g_autoptr (CrampSchedule) schedule = NULL;
  CrampMedicineDialog *self;

  if (!medicine)
    shown->start = today;
  schedule = find_schedule (diary, shown, today);
  self = make (diary, shown, schedule, medicine == NULL);
  fill (self);
  if (self->is_new)
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name));
  return ADW_DIALOG (self);
}
