/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-morning-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-let-wrap.h"
#include "cramp-morning-cramp.h"
#include "cramp-morning.h"
#include "cramp-refocus.h"

/**
 * CrampMorningDialog:
 *
 * The cramps of a night, told the morning after: those the stopwatch knows are completed, others are added one by one.
 * "The leg now" goes with the last of them. Nothing is saved before *Save*, and nothing is lost by Escape unasked.
 */
struct _CrampMorningDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary; /* (owned) */
  int night;
  GPtrArray *cramps; /* (owned) (element-type CrampMorningCramp): in the order of the night */

  GtkBox *box;
  CrampKeys *leg;
  GtkScrolledWindow *scroller;
  GtkButton *another;
};

G_DEFINE_FINAL_TYPE (CrampMorningDialog, cramp_morning_dialog, ADW_TYPE_DIALOG)

static void
edited_cb (CrampMorningDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* What is normal is nothing else. */
static void
leg_cb (CrampMorningDialog *self, int leg, gboolean on)
{
  if (on && leg == CRAMP_LEG_NORMAL)
    cramp_keys_choose (self->leg, CRAMP_LEG_NORMAL);
  else if (on)
    cramp_keys_set_on (self->leg, CRAMP_LEG_NORMAL, FALSE);
  edited_cb (self);
}

static void
add_cramp (CrampMorningDialog *self, CrampEpisode *episode)
{
  CrampMorningCramp *cramp = cramp_morning_cramp_new (self->diary, self->night, episode);

  g_signal_connect_object (cramp, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (cramp));
  g_ptr_array_add (self->cramps, cramp);
}

static void
another_cb (CrampMorningDialog *self)
{
  add_cramp (self, NULL);
  edited_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (g_ptr_array_index (self->cramps, self->cramps->len - 1)), GTK_DIR_TAB_FORWARD);
}

/* The leg now goes with the cramp that came last. */
static void
read_leg (CrampMorningDialog *self, GPtrArray *episodes)
{
  gboolean leg[CRAMP_N_LEGS_NOW];
  CrampEpisode *last = episodes->pdata[0];

  for (guint i = 1; i < episodes->len; i++)
    if (((CrampEpisode *) episodes->pdata[i])->onset >= last->onset)
      last = episodes->pdata[i];
  for (int i = 0; i < CRAMP_N_LEGS_NOW; i++)
    leg[i] = cramp_keys_is_on (self->leg, i);
  cramp_morning_set_leg (last, leg);
}

static void
save_cb (CrampMorningDialog *self)
{
  g_autoptr (GPtrArray) episodes = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->cramps->len; i++)
    g_ptr_array_add (episodes, cramp_morning_cramp_read (self->cramps->pdata[i]));
  read_leg (self, episodes);
  if (cramp_diary_save_all (self->diary, episodes, _ ("Cramps of the night"), &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    cramp_feedback_error (GTK_WIDGET (self), _ ("The cramps could not be saved"), error);
}

static void
discarded_cb (CrampMorningDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CrampMorningDialog *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Discard your answers?"), _ ("Nothing has been saved yet."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Answering"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (discarded_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
cancel_cb (CrampMorningDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cramp_morning_dialog_dispose (GObject *object)
{
  CrampMorningDialog *self = CRAMP_MORNING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_MORNING_DIALOG);
  g_clear_pointer (&self->cramps, g_ptr_array_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_morning_dialog_parent_class)->dispose (object);
}

static void
cramp_morning_dialog_class_init (CrampMorningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_morning_dialog_dispose;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/morning-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMorningDialog, box);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningDialog, leg);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningDialog, another);
  gtk_widget_class_bind_template_callback (widget_class, leg_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
cramp_morning_dialog_init (CrampMorningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->another);
  self->cramps = g_ptr_array_new ();
  for (int i = 0; i < CRAMP_N_LEGS_NOW; i++)
    cramp_keys_add (self->leg, i, cramp_morning_leg_label ((CrampLegNow) i), NULL);
}

/**
 * cramp_morning_dialog_new:
 * @night: the day of the night
 * @episodes: (nullable) (element-type CrampEpisode): those to complete; %NULL to add a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
cramp_morning_dialog_new (CrampDiary *diary, int night, GPtrArray *episodes)
{
  CrampMorningDialog *self = g_object_new (CRAMP_TYPE_MORNING_DIALOG, NULL);
  g_autofree char *when = cramp_night_format (night);
  g_autofree char *title = NULL;

  self->diary = g_object_ref (diary);
  self->night = night;
  /* Translators: %s is a night, as "21 to 22 November". */
  title = g_strdup_printf (_ ("Night %s"), when);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  for (guint i = 0; episodes && i < episodes->len; i++)
    add_cramp (self, episodes->pdata[i]);
  if (self->cramps->len == 0)
    add_cramp (self, NULL);
  /* The keyboard begins at the first question, not at Cancel. */
  cramp_refocus (GTK_WIDGET (self->box));
  return ADW_DIALOG (self);
}
