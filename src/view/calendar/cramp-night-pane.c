/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-pane.h"

#include <glib/gi18n-lib.h>

#include "cramp-day-log.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-episode-dialog.h"
#include "cramp-feedback.h"
#include "cramp-fold.h"
#include "cramp-night-cell.h"
#include "cramp-refocus.h"
#include "cramp-search.h"

/* More than fits in the lines of a row; to lay out all of very long notes would take long. */
#define MOST_OF_NOTES 500

/**
 * CrampNightPane:
 *
 * One night and the day before it: its cramps one a row, what is recorded, the log of the day folded away, and the ways
 * to change all that.
 *
 * Actions: `night.add` opens the form for a new cramp of that night, `night.no-cramps` says that there was none, or
 * takes that back.
 *
 * CSS: `.night-pane`; the pain of a cramp is in `.night-mark` or `.daytime-mark` as in the calendar.
 */
struct _CrampNightPane
{
  AdwBin parent_instance;

  CrampNights *nights; /* (owned) (nullable): the one day shown */
  CrampDiary *diary;   /* (owned) (nullable) */
  int day;

  GtkLabel *night_title;
  GtkLabel *state;
  GtkListBox *night_list;
  GtkButton *no_cramps;
  GtkLabel *day_title;
  GtkListBox *day_list;
  GtkLabel *day_state;
  GtkLabel *day_log;
  AdwBin *log_place;
  GtkWidget *fold; /* GtkExpander */
  AdwBin *folded;
  CrampDayLog *log; /* (nullable): made when first unfolded */
};

G_DEFINE_FINAL_TYPE (CrampNightPane, cramp_night_pane, ADW_TYPE_BIN)

static CrampNightGroup *
get_group (CrampNightPane *self)
{
  CrampNightItem *item = self->nights ? cramp_nights_find (self->nights, self->day) : NULL;

  return item ? cramp_night_item_get_group (item) : NULL;
}

static int
get_today (CrampNightPane *self)
{
  return cramp_clock_today (cramp_diary_get_clock (self->diary));
}

/* The cramps */

static void
show_pain (GtkWidget *mark, const CrampEpisode *episode)
{
  const char *const classes[] = { cramp_episode_is_night (episode) ? "night-mark" : "daytime-mark",
                                  cramp_pain_style_class (episode->pain), NULL };
  char text[12] = "–";

  if (episode->pain != CRAMP_UNSET)
    g_snprintf (text, sizeof text, "%d", episode->pain);
  gtk_label_set_label (GTK_LABEL (mark), text);
  gtk_widget_set_css_classes (mark, (const char **) classes);
}

/* Opens the form for @episode, or for a new cramp where that is %NULL. Afterwards the cramp may be gone, and its row.
 */
static void
open_form (CrampNightPane *self, CrampEpisode *episode)
{
  AdwDialog *form = cramp_episode_dialog_new (self->diary, episode, self->day);

  g_signal_connect_object (form, "closed", G_CALLBACK (cramp_refocus), self, G_CONNECT_SWAPPED);
  adw_dialog_present (form, GTK_WIDGET (self));
}

static void
activated_cb (CrampNightPane *self, GtkWidget *row)
{
  open_form (self, g_object_get_data (G_OBJECT (row), "cramp-episode"));
}

static GtkListBoxRow *
add_row (CrampNightPane *self, GtkListBox *list)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "subtitle-lines", 3, NULL);
  /* The row's title says it in words. */
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  g_object_set_data (G_OBJECT (row), "cramp-mark", mark);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
  return GTK_LIST_BOX_ROW (row);
}

/* What is shown of @text, which may be %NULL. */
static char *
shorten (const char *text)
{
  return text ? g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_OF_NOTES)) : g_strdup ("");
}

static void
show_episode (GtkListBoxRow *row, CrampEpisode *episode)
{
  g_autofree char *title = cramp_episode_describe (episode);
  g_autofree char *notes = shorten (episode->notes);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), notes);
  show_pain (g_object_get_data (G_OBJECT (row), "cramp-mark"), episode);
  g_object_set_data_full (G_OBJECT (row), "cramp-episode", cramp_record_ref (episode), cramp_record_unref);
}

/* Rows stay where they are: the keyboard comes back to one whose cramp was changed. */
static void
show_episodes (CrampNightPane *self, GtkListBox *list, GPtrArray *episodes)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < episodes->len; i++)
    {
      row = gtk_list_box_get_row_at_index (list, (int) i);
      show_episode (row ? row : add_row (self, list), g_ptr_array_index (episodes, i));
    }
  while ((row = gtk_list_box_get_row_at_index (list, (int) episodes->len)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (list), episodes->len > 0);
}

static GtkWidget *
find_row (CrampNightPane *self, const char *uuid)
{
  GtkListBox *const lists[] = { self->night_list, self->day_list };
  GtkListBoxRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (int j = 0; (row = gtk_list_box_get_row_at_index (lists[i], j)); j++)
      {
        const CrampRecord *episode = g_object_get_data (G_OBJECT (row), "cramp-episode");

        if (g_strcmp0 (episode->uuid, uuid) == 0)
          return GTK_WIDGET (row);
      }
  return NULL;
}

/* The night as a whole */

static gboolean
says_no_cramps (CrampNightGroup *group)
{
  return group->night && group->night->no_cramps == CRAMP_ANSWER_YES;
}

static void
show_state (CrampNightPane *self, CrampNightGroup *group)
{
  guint n = group->night_cramps->len;
  g_autofree char *counted = g_strdup_printf (ngettext ("%u cramp", "%u cramps", n), n);

  gtk_label_set_label (self->state, n > 0                                   ? counted
                                    : cramp_night_group_is_recorded (group) ? _ ("No cramps")
                                                                            : _ ("Not recorded"));
  gtk_button_set_label (self->no_cramps,
                        says_no_cramps (group) ? _ ("_Take Back “No Cramps”") : _ ("_No Cramps This Night"));
  gtk_widget_set_visible (GTK_WIDGET (self->no_cramps), n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->day_state), group->daytime_cramps->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "night.add", group->day <= get_today (self));
  /* What a night was like is known when it is over, or nearly. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "night.no-cramps", n == 0 && group->day < get_today (self));
}

static void
show_titles (CrampNightPane *self)
{
  g_autofree char *night = cramp_night_format (self->day);
  g_autofree char *day = cramp_day_format (self->day);
  /* Translators: %s is a night, as "21 to 22 November". */
  g_autofree char *night_title = g_strdup_printf (_ ("Night %s"), night);
  /* Translators: heading of the daytime cramps; %s is a date, as "21 November 2026". */
  g_autofree char *day_title = g_strdup_printf (_ ("%s, by day"), day);

  gtk_label_set_label (self->night_title, night_title);
  gtk_label_set_label (self->day_title, day_title);
}

/* What was noted of the day: glasses, answers, a note. Unfolded they can be changed. */
static void
show_day_log (CrampNightPane *self)
{
  gboolean unfolded = gtk_expander_get_expanded (GTK_EXPANDER (self->fold));
  g_autoptr (GPtrArray) logs = cramp_diary_list (self->diary, &cramp_day_type, self->day, self->day, NULL);
  g_autofree char *text = logs && logs->len > 0 ? cramp_search_text (logs->pdata[0]) : NULL;
  const char *facts = text ? strchr (text, '\n') : NULL; /* below the date, which stands above here */
  g_autofree char *shown = shorten (facts ? facts + 1 : NULL);

  gtk_label_set_label (self->day_log, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->day_log), *shown && !unfolded);
  if (self->log)
    cramp_day_log_show (self->log, self->day);
}

static void
unfolded_cb (CrampNightPane *self)
{
  if (!self->log)
    {
      self->log = CRAMP_DAY_LOG (cramp_day_log_new (self->diary));
      adw_bin_set_child (self->folded, GTK_WIDGET (self->log));
    }
  show_day_log (self);
}

/* The cramps come by the list of the nights. */
static void
changed_cb (CrampNightPane *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_day_type))
    show_day_log (self);
}

static void
update_cb (CrampNightPane *self)
{
  CrampNightGroup *group = get_group (self);

  if (!group)
    return;
  show_titles (self);
  show_episodes (self, self->night_list, group->night_cramps);
  show_episodes (self, self->day_list, group->daytime_cramps);
  show_day_log (self);
  show_state (self, group);
}

static void
failed_cb (CrampNightPane *self, const GError *error)
{
  cramp_feedback_error (GTK_WIDGET (self), _ ("The diary could not be read"), error);
}

static void
add_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  open_form (CRAMP_NIGHT_PANE (widget), NULL);
}

/* One click says it, another takes it back; both can be undone. */
static void
no_cramps_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampNightPane *self = CRAMP_NIGHT_PANE (widget);
  CrampNightGroup *group = get_group (self);
  gboolean back = says_no_cramps (group);
  g_autoptr (CrampNight) night = group->night
                                     ? cramp_record_copy (group->night)
                                     : cramp_night_new (cramp_diary_get_person (self->diary)->record.uuid, self->day);
  g_autoptr (GError) error = NULL;

  night->no_cramps = back ? CRAMP_ANSWER_NONE : CRAMP_ANSWER_YES;
  if (cramp_diary_save (self->diary, night, back ? _ ("Take back “no cramps”") : _ ("Record “no cramps”"), &error))
    cramp_feedback_undoable (widget, back ? _ ("The night is not recorded any more") : _ ("Recorded: no cramps"));
  else
    cramp_feedback_error (widget, _ ("The night could not be saved"), error);
}

static void
cramp_night_pane_dispose (GObject *object)
{
  CrampNightPane *self = CRAMP_NIGHT_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_NIGHT_PANE);
  g_clear_object (&self->nights);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_night_pane_parent_class)->dispose (object);
}

static void
cramp_night_pane_class_init (CrampNightPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_night_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/night-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, night_title);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, state);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, night_list);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, no_cramps);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, day_title);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, day_list);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, day_state);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, day_log);
  gtk_widget_class_bind_template_child (widget_class, CrampNightPane, log_place);

  gtk_widget_class_install_action (widget_class, "night.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "night.no-cramps", NULL, no_cramps_action_cb);
}

static void
cramp_night_pane_init (CrampNightPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->folded = g_object_new (ADW_TYPE_BIN, "margin-top", 6, NULL);
  self->fold = cramp_fold_new (_ ("Log of the day"), GTK_WIDGET (self->folded));
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (unfolded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->log_place, self->fold);
}

/**
 * cramp_night_pane_set_diary:
 *
 * To be called once, before a day is shown.
 */
void
cramp_night_pane_set_diary (CrampNightPane *self, CrampDiary *diary)
{
  self->diary = g_object_ref (diary);
  self->nights = cramp_nights_new (diary);
  g_signal_connect_object (self->nights, "items-changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->diary, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nights, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cramp_night_pane_set_day:
 *
 * Shows the night of @day.
 */
void
cramp_night_pane_set_day (CrampNightPane *self, int day)
{
  self->day = day;
  cramp_nights_set_range (self->nights, day, day);
}

/**
 * cramp_night_pane_focus:
 * @uuid: (nullable): of a cramp
 *
 * Moves the keyboard to that cramp, or where it is not shown, to the first thing there is. GTK alone would go by
 * places, which rows that have just come do not have yet.
 */
void
cramp_night_pane_focus (CrampNightPane *self, const char *uuid)
{
  GtkWidget *const parts[] = { GTK_WIDGET (self->night_list), GTK_WIDGET (self->day_list), GTK_WIDGET (self) };
  GtkWidget *row = uuid ? find_row (self, uuid) : NULL;

  if (row && gtk_widget_grab_focus (row))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_widget_is_visible (parts[i]) && gtk_widget_child_focus (parts[i], GTK_DIR_TAB_FORWARD))
      return;
}
