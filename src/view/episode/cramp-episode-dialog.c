/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-choice.h"
#include "cramp-day.h"
#include "cramp-episode-basics.h"
#include "cramp-episode-more.h"
#include "cramp-feedback.h"
#include "cramp-scroll.h"
#include "cramp-warning-block.h"
#include "cramp-when-entry.h"

/**
 * CrampEpisodeDialog:
 *
 * The form for one cramp, new or already in the diary. What is asked first is all that a usual entry needs: when, and
 * the #CrampEpisodeBasics; the rest stands below in #CrampEpisodeMore. Both are made after the first frame. Nothing is
 * answered unless somebody answered it.
 *
 * Actions: `episode.save` (Ctrl+S), `episode.close`, `episode.delete`.
 */
struct _CrampEpisodeDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;     /* (owned) */
  CrampEpisode *episode; /* (owned): as it was when the form was opened */
  int night;
  gboolean is_new;
  gboolean filling;    /* the form, not the user, changes the answers */
  gboolean narrow;     /* there is only room for one column */
  gboolean asks;       /* it begins at the question of one sign */
  guint n_frames;      /* that it has been seen for, until all of it is there */
  guint show_answered; /* source that scrolls to what was answered last */
  AdwHeaderBar *header;
  GtkScrolledWindow *scroller;
  GtkWidget *room;
  GtkBox *warnings_box;
  CrampWarningBlock *warnings;
  AdwBanner *failure;
  CrampWhenEntry *when;
  CrampChoice *circumstance;
  GtkBox *form;
  GtkWidget *when_card;
  CrampEpisodeBasics *basics; /* (nullable): made after the first frame */
  CrampEpisodeMore *more;     /* (nullable): the same */
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeDialog, cramp_episode_dialog, ADW_TYPE_DIALOG)

enum
{
  PROP_0,
  PROP_DIARY,
  PROP_EPISODE,
  PROP_NIGHT,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* A sign of a cramp longer ago than this may be over; one that began within it counts as now (W). */
#define STILL_AFTER CRAMP_SECONDS_A_DAY

/* Reading and writing the form */

/**
 * cramp_episode_dialog_read:
 *
 * Returns: (transfer full): the cramp as it stands in the form now, valid or not: what was typed and can't be
 *   understood is not given in it
 */
CrampEpisode *
cramp_episode_dialog_read (CrampEpisodeDialog *self)
{
  CrampEpisode *episode = cramp_record_copy (self->episode);

  cramp_when_entry_read (self->when, episode);
  episode->circumstance = (CrampCircumstance) cramp_choice_get_value (self->circumstance);
  if (self->basics)
    cramp_episode_basics_read (self->basics, episode);
  if (self->more)
    cramp_episode_more_read (self->more, episode);
  return episode;
}

/* Changes */

static gboolean
is_changed (CrampEpisodeDialog *self)
{
  g_autoptr (CrampEpisode) now = cramp_episode_dialog_read (self);

  return !cramp_record_equal (now, self->episode) || (self->basics && !cramp_episode_basics_is_valid (self->basics)) ||
         (self->more && !cramp_episode_more_is_valid (self->more)) ||
         (now->onset == CRAMP_TIME_UNSET && !cramp_when_entry_is_empty (self->when));
}

/* Warnings stand below the form, because a question that moves under the pointer is answered by the next click. Where
 * they go, the form keeps their room at its end, or it would move when it is scrolled there. */
static void
keep_room (CrampEpisodeDialog *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->warnings_box));

  if (gtk_widget_get_visible (GTK_WIDGET (self->warnings_box)) && height > gtk_widget_get_height (self->room))
    gtk_widget_set_size_request (self->room, -1, height);
}

static gboolean
show_answered_cb (gpointer user_data)
{
  CrampEpisodeDialog *self = user_data;
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));
  GtkWidget *form = gtk_scrolled_window_get_child (self->scroller);

  self->show_answered = 0;
  if (focus && gtk_widget_is_ancestor (focus, form))
    gtk_viewport_scroll_to (GTK_VIEWPORT (form), focus, NULL);
  return G_SOURCE_REMOVE;
}

/* Where there is less room for the form now, what was answered last stays to be seen. */
static void
room_changed_cb (CrampEpisodeDialog *self)
{
  if (!self->show_answered)
    self->show_answered = g_idle_add (show_answered_cb, self);
}

/* What can't wait is told at once, while the form is still being filled in; the rest when it is saved. */
static void
show_warnings (CrampEpisodeDialog *self)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_dialog_read (self);
  g_autoptr (GPtrArray) warnings = cramp_diary_list_warnings_for (self->diary, episode, NULL);

  for (guint i = warnings ? warnings->len : 0; i > 0; i--)
    if (((CrampWarning *) warnings->pdata[i - 1])->state == CRAMP_WARNING_ACKNOWLEDGED)
      g_ptr_array_remove_index (warnings, i - 1);
  if (!warnings)
    return;
  cramp_warning_block_show (self->warnings, warnings, self->diary, CRAMP_WARNING_URGENT);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->warnings)))
    keep_room (self);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings_box), gtk_widget_get_visible (GTK_WIDGET (self->warnings)));
}

/* Called after each change of an answer, once for "None of these". */
static void
form_changed (CrampEpisodeDialog *self)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_dialog_read (self);
  gint64 now = cramp_clock_now (cramp_diary_get_clock (self->diary));
  gboolean is_old = episode->onset != CRAMP_TIME_UNSET && now - episode->onset >= STILL_AFTER;

  if (self->more)
    cramp_episode_more_set_asks_still (self->more, is_old);
  show_warnings (self);
}

static void
changed_cb (CrampEpisodeDialog *self)
{
  if (!self->filling)
    form_changed (self);
}

/* The parts that come later */

/* Each is made with the answers of the cramp, which until then stand for it. */
static void
add_part (CrampEpisodeDialog *self, GtkWidget *part, GtkWidget *after)
{
  gtk_box_insert_child_after (self->form, part, after);
  g_signal_connect_object (part, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
make_basics (CrampEpisodeDialog *self)
{
  if (self->basics)
    return;
  self->basics = CRAMP_EPISODE_BASICS (cramp_episode_basics_new (self->episode));
  cramp_episode_basics_set_narrow (self->basics, self->narrow);
  add_part (self, GTK_WIDGET (self->basics), self->when_card);
}

static void
make_more (CrampEpisodeDialog *self)
{
  if (self->more)
    return;
  make_basics (self);
  self->more = CRAMP_EPISODE_MORE (cramp_episode_more_new (self->episode));
  cramp_episode_more_set_narrow (self->more, self->narrow);
  add_part (self, GTK_WIDGET (self->more), GTK_WIDGET (self->basics));
  gtk_widget_set_visible (self->delete, !self->is_new);
}

/* The whole form takes longer to make and to lay out than a frame may: the first shows when it began, each of the next
 * a part more. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (widget);

  self->n_frames++;
  if (self->n_frames == 2)
    make_basics (self);
  else if (self->n_frames == 4)
    make_more (self);
  else if (self->n_frames == 5)
    form_changed (self);
  return self->n_frames < 5 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Where there is only room for the answers. A breakpoint would lay out the form once more, and scroll it. */
static void
hide_title (CrampEpisodeDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  double least = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 240, gtk_widget_get_settings (window));

  adw_header_bar_set_show_title (self->header, gtk_widget_get_width (window) > least);
}

static void
cramp_episode_dialog_map (GtkWidget *widget)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (widget);

  hide_title (self);
  GTK_WIDGET_CLASS (cramp_episode_dialog_parent_class)->map (widget);
  if (self->n_frames > 0)
    return;
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
  if (!self->asks)
    cramp_scroll_begin (self->scroller);
}

static void
set_narrow (CrampEpisodeDialog *self, gboolean narrow)
{
  self->narrow = narrow;
  if (self->basics)
    cramp_episode_basics_set_narrow (self->basics, narrow);
  if (self->more)
    cramp_episode_more_set_narrow (self->more, narrow);
}

static void
narrow_cb (CrampEpisodeDialog *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (CrampEpisodeDialog *self)
{
  set_narrow (self, FALSE);
  adw_header_bar_set_show_title (self->header, TRUE);
}

/* Saving, deleting, closing */

static gboolean
check (CrampEpisodeDialog *self)
{
  gboolean when = cramp_when_entry_check (self->when);
  gboolean basics = !self->basics || cramp_episode_basics_check (self->basics);
  gboolean more = !self->more || cramp_episode_more_check (self->more);

  if (!when)
    gtk_widget_grab_focus (GTK_WIDGET (self->when));
  else if (!basics)
    cramp_episode_basics_focus_wrong (self->basics);
  else if (!more)
    gtk_widget_grab_focus (GTK_WIDGET (self->more));
  return when && basics && more;
}

static void
say_failure (CrampEpisodeDialog *self, const char *text)
{
  adw_banner_set_title (self->failure, text);
  adw_banner_set_revealed (self->failure, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Whether the cramp was changed elsewhere while the form was open, as by a stopwatch that was stopped: what the form
 * shows is old then. */
static gboolean
is_outdated (CrampEpisodeDialog *self)
{
  g_autoptr (CrampEpisode) stored =
      cramp_diary_get (self->diary, &cramp_episode_type, self->episode->record.uuid, NULL);

  return stored && stored->record.updated_at != self->episode->record.updated_at;
}

/* It may belong to another night than the one seen: the calendar follows, and the toast says which it is. */
static void
tell_saved (CrampEpisodeDialog *self, const CrampEpisode *episode)
{
  int day = cramp_episode_calendar_day (episode, cramp_diary_get_boundary (self->diary));
  gboolean at_night = cramp_episode_is_night (episode);
  g_autofree char *date = at_night ? cramp_night_format (day) : cramp_day_format (day);
  g_autofree char *where = g_strdup_printf (at_night ? _ ("Night %s") : _ ("%s, by day"), date);
  /* Translators: short, in a toast; %s is the night or day of a cramp that was added, as "Night 21 to 22 November" or
   * "21 November 2026, by day". */
  g_autofree char *added = g_strdup_printf (_ ("Added: %s"), where);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.follow-night", "i", day);
  cramp_feedback_undoable (GTK_WIDGET (self), self->is_new ? added : _ ("Cramp changed"));
}

static void
save_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (widget);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  adw_banner_set_revealed (self->failure, FALSE);
  if (!check (self))
    return;
  if (is_outdated (self))
    {
      say_failure (self, _ ("Not saved: this cramp was changed meanwhile. Close the form and open it again."));
      return;
    }
  episode = cramp_episode_dialog_read (self);
  if (!cramp_diary_save (self->diary, episode, self->is_new ? _ ("Add cramp") : _ ("Change cramp"), &error))
    {
      /* Translators: %s says why. */
      g_autofree char *text = g_strdup_printf (_ ("Not saved, but what you entered is still here. %s"), error->message);

      say_failure (self, text);
      return;
    }
  tell_saved (self, episode);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
delete_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_delete (self->diary, self->episode, _ ("Delete cramp"), &error))
    {
      /* Translators: %s says why. */
      g_autofree char *text = g_strdup_printf (_ ("Not deleted. %s"), error->message);

      say_failure (self, text);
      return;
    }
  cramp_feedback_undoable (widget, _ ("Cramp deleted"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
close_attempt_cb (CrampEpisodeDialog *self)
{
  AdwDialog *question;

  if (!is_changed (self))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  question = adw_alert_dialog_new (_ ("Discard what you entered?"), _ ("It has not been saved."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (adw_dialog_force_close), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

/* The dialog as an object */

static void
cramp_episode_dialog_constructed (GObject *object)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (object);

  G_OBJECT_CLASS (cramp_episode_dialog_parent_class)->constructed (object);
  self->is_new = self->episode == NULL;
  if (self->is_new)
    {
      self->episode = cramp_episode_new (cramp_diary_get_person (self->diary)->record.uuid);
      self->episode->origin = CRAMP_ORIGIN_FORM;
    }
  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _ ("Add Cramp") : _ ("Change Cramp"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "episode.delete", !self->is_new);
  self->filling = TRUE;
  cramp_when_entry_load (self->when, self->diary, self->episode, self->night);
  cramp_choice_set_value (self->circumstance, self->episode->circumstance);
  self->filling = FALSE;
}

static void
cramp_episode_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (object);

  switch (id)
    {
    case PROP_DIARY:
      self->diary = g_value_dup_object (value);
      break;
    case PROP_EPISODE:
      if (g_value_get_pointer (value))
        self->episode = cramp_record_ref (g_value_get_pointer (value));
      break;
    case PROP_NIGHT:
      self->night = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_episode_dialog_dispose (GObject *object)
{
  CrampEpisodeDialog *self = CRAMP_EPISODE_DIALOG (object);

  g_clear_handle_id (&self->show_answered, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_EPISODE_DIALOG);
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_episode_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, room);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, warnings_box);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, warnings);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, when);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, circumstance);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, when_card);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, form);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, header);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeDialog, delete);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_DIARY] = g_param_spec_object ("diary", NULL, NULL, CRAMP_TYPE_DIARY,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EPISODE] =
      g_param_spec_pointer ("episode", NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NIGHT] = g_param_spec_int ("night", NULL, NULL, CRAMP_DAY_UNSET, G_MAXINT, CRAMP_DAY_UNSET,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cramp_episode_dialog_class_init (CrampEpisodeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_episode_dialog_constructed;
  object_class->set_property = cramp_episode_dialog_set_property;
  object_class->dispose = cramp_episode_dialog_dispose;
  widget_class->map = cramp_episode_dialog_map;
  install_properties (object_class);

  g_type_ensure (CRAMP_TYPE_CHOICE);
  g_type_ensure (CRAMP_TYPE_WARNING_BLOCK);
  g_type_ensure (CRAMP_TYPE_WHEN_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode-dialog.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "episode.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "episode.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "episode.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "episode.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "episode.save", NULL);
}

static void
cramp_episode_dialog_init (CrampEpisodeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = TRUE;
  cramp_choice_add_vocabulary (self->circumstance, &cramp_circumstances);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cramp_episode_dialog_new:
 * @diary: where it is saved
 * @episode: (nullable): the cramp to change; %NULL for a new one
 * @night: the day whose night a new one belongs to, or %CRAMP_DAY_UNSET
 *
 * Returns: (transfer floating): a form, to be presented
 */
AdwDialog *
cramp_episode_dialog_new (CrampDiary *diary, CrampEpisode *episode, int night)
{
  return g_object_new (CRAMP_TYPE_EPISODE_DIALOG, "diary", diary, "episode", episode, "night", night, NULL);
}

/**
 * cramp_episode_dialog_ask:
 * @sign: whose question is to be seen first
 *
 * Opens the form, which is not presented yet, at a question about a sign.
 */
void
cramp_episode_dialog_ask (CrampEpisodeDialog *self, CrampSign sign)
{
  make_more (self);
  form_changed (self);
  self->asks = TRUE;
  adw_dialog_set_focus (ADW_DIALOG (self), cramp_episode_more_find_sign (self->more, sign));
}
