/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicines-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-amount.h"
#include "cramp-day.h"
#include "cramp-dose-card.h"
#include "cramp-let-wrap.h"
#include "cramp-medicine-dialog.h"
#include "cramp-medicines.h"
#include "cramp-reminder-preferences.h"
#include "cramp-schedule-text.h"

/**
 * CrampMedicinesPage:
 *
 * The checklist of the day, and the list of all that is and was taken (M1).
 */
struct _CrampMedicinesPage
{
  CrampPage parent_instance;

  gboolean stale; /* the diary changed while the page was not seen */

  GtkStack *stack;
  GtkBox *cards;
  GtkListBox *taken;
  AdwPreferencesGroup *taken_group;
  AdwPreferencesGroup *stopped_group;
  GtkListBox *stopped;
};

G_DEFINE_FINAL_TYPE (CrampMedicinesPage, cramp_medicines_page, CRAMP_TYPE_PAGE)

static void
open_dialog (CrampMedicinesPage *self, CrampMedicine *medicine)
{
  AdwDialog *dialog = cramp_medicine_dialog_new (cramp_page_get_diary (CRAMP_PAGE (self)), medicine);

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_cb (CrampMedicinesPage *self)
{
  open_dialog (self, NULL);
}

static void
reminders_cb (CrampMedicinesPage *self)
{
  adw_dialog_present (cramp_reminder_preferences_new_dialog (cramp_page_get_diary (CRAMP_PAGE (self))),
                      GTK_WIDGET (self));
}

static void
row_activated_cb (CrampMedicinesPage *self, GtkListBoxRow *row)
{
  open_dialog (self, g_object_get_data (G_OBJECT (row), "medicine"));
}

static char *
describe_stock (CrampMedicinesPage *self, CrampMedicines *medicines, const CrampMedicine *medicine)
{
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));
  double left = cramp_medicines_stock_left (medicines, diary, medicine);
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  int out;

  if (isnan (left))
    return NULL;
  out = cramp_medicines_stock_runs_out (medicines, diary, medicine);
  number = cramp_amount_format (left);
  if (!out)
    return g_strdup_printf (_ ("%s left"), number);
  date = cramp_day_format (out);
  /* Translators: a count of tablets or the like, and a date. */
  return g_strdup_printf (_ ("%1$s left, runs out on %2$s"), number, date);
}

static void
append_line (GString *text, const char *line)
{
  if (line && *line)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
}

static char *
describe (CrampMedicinesPage *self, CrampMedicines *medicines, const CrampMedicine *medicine)
{
  int today = cramp_clock_today (cramp_diary_get_clock (cramp_page_get_diary (CRAMP_PAGE (self))));
  const CrampSchedule *schedule = cramp_schedule_in_force (medicine, medicines->schedules, today);
  g_autofree char *when = schedule ? cramp_schedule_describe (schedule, medicine) : NULL;
  g_autofree char *reason = NULL;
  g_autofree char *stock = NULL;
  g_autofree char *end = NULL;
  GString *text = g_string_new (NULL);

  if (medicine->reason)
    /* Translators: %s is what a medicine is for, in the user's words. */
    reason = g_strdup_printf (_ ("For: %s"), medicine->reason);
  append_line (text, reason);
  append_line (text, when);
  if (medicine->end)
    {
      g_autofree char *date = cramp_day_format (medicine->end);

      end = g_strdup_printf (_ ("Until %s"), date);
      append_line (text, end);
    }
  if (schedule)
    stock = describe_stock (self, medicines, medicine);
  append_line (text, stock);
  if (cramp_medicines_find_group (medicine))
    append_line (text, _ ("A leaflet names it: ask, do not stop it on your own."));
  return g_string_free_and_steal (text);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static gboolean
is_row_of (GtkListBoxRow *row, const CrampMedicine *medicine)
{
  const CrampMedicine *shown = row ? g_object_get_data (G_OBJECT (row), "medicine") : NULL;

  return shown && g_str_equal (shown->record.uuid, medicine->record.uuid);
}

/* A row that is there already is kept: the keyboard may be at home in it. */
static void
put_row (CrampMedicinesPage *self, GtkListBox *list, int i, CrampMedicines *medicines, CrampMedicine *medicine)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);
  g_autofree char *title = g_strjoin (" ", medicine->name, medicine->strength, NULL);
  g_autofree char *subtitle = describe (self, medicines, medicine);

  if (!is_row_of (row, medicine))
    {
      row = GTK_LIST_BOX_ROW (make_row ());
      gtk_list_box_insert (list, GTK_WIDGET (row), i);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "medicine", cramp_record_ref (medicine), cramp_record_unref);
}

static void
remove_rows_from (GtkListBox *list, int i)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, i)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
reload (CrampMedicinesPage *self)
{
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (diary);
  int today = cramp_clock_today (cramp_diary_get_clock (diary));
  int n_taken = 0, n_stopped = 0;

  self->stale = FALSE;
  for (guint i = 0; i < medicines->medicines->len; i++)
    {
      CrampMedicine *medicine = g_ptr_array_index (medicines->medicines, i);

      if (medicine->end && medicine->end < today)
        put_row (self, self->stopped, n_stopped++, medicines, medicine);
      else
        put_row (self, self->taken, n_taken++, medicines, medicine);
    }
  remove_rows_from (self->taken, n_taken);
  remove_rows_from (self->stopped, n_stopped);
  gtk_widget_set_visible (GTK_WIDGET (self->stopped_group), n_stopped > 0);
  gtk_stack_set_visible_child_name (self->stack, medicines->medicines->len ? "list" : "empty");
}

static void
diary_changed_cb (CrampMedicinesPage *self, const CrampChange *change)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
cramp_medicines_page_map (GtkWidget *widget)
{
  CrampMedicinesPage *self = CRAMP_MEDICINES_PAGE (widget);

  GTK_WIDGET_CLASS (cramp_medicines_page_parent_class)->map (widget);
  if (self->stale)
    reload (self);
}

static void
cramp_medicines_page_constructed (GObject *object)
{
  CrampMedicinesPage *self = CRAMP_MEDICINES_PAGE (object);
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));

  G_OBJECT_CLASS (cramp_medicines_page_parent_class)->constructed (object);
  gtk_box_prepend (self->cards, g_object_new (CRAMP_TYPE_DOSE_CARD, "diary", diary, NULL));
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
}

static void
cramp_medicines_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_MEDICINES_PAGE);
  G_OBJECT_CLASS (cramp_medicines_page_parent_class)->dispose (object);
}

static void
cramp_medicines_page_class_init (CrampMedicinesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_medicines_page_constructed;
  object_class->dispose = cramp_medicines_page_dispose;
  widget_class->map = cramp_medicines_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/medicines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, cards);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, taken);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, taken_group);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, stopped_group);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicinesPage, stopped);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, reminders_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cramp_medicines_page_init (CrampMedicinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  cramp_let_wrap (self->taken_group);
}
