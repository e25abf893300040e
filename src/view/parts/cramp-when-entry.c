/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-when-entry.h"

#include <glib/gi18n-lib.h>

#include "cramp-choice.h"
#include "cramp-date-popover.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-field.h"
#include "cramp-onset.h"
#include "cramp-time-of-day.h"

/**
 * CrampWhenEntry:
 *
 * When it began (D1): time, day, and how exact that is. The day follows from the night asked about, or from the time
 * (the last time it was that late), until somebody chooses one; which day is meant always stands on its button.
 *
 * Signals: #CrampWhenEntry::changed.
 */
struct _CrampWhenEntry
{
  AdwBin parent_instance;

  CrampClock *clock;     /* (owned) (nullable): before it is loaded */
  GTimeZone *zone;       /* (owned) (nullable): where it began */
  CrampEpisode *episode; /* (owned) (nullable): as it was loaded */
  int boundary;
  int night;        /* the night it was in, CRAMP_DAY_UNSET if nobody said */
  int day;          /* the day chosen, CRAMP_DAY_UNSET if it follows */
  gboolean touched; /* otherwise the onset stays as it is, to the second */

  AdwWrapBox *quick;
  GtkEditable *time;
  GtkWidget *date;
  GtkLabel *date_label;
  CrampDatePopover *calendar; /* (nullable): made when it is first opened */
  CrampChoice *precision;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (CrampWhenEntry, cramp_when_entry, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Minutes ago that are offered. */
static const int quick_minutes[] = { 0, 5, 15, 30, 60 };

/* The values of the choice begin at 1. */
static CrampPrecision
get_precision (CrampWhenEntry *self)
{
  return (CrampPrecision) (cramp_choice_get_value (self->precision) - 1);
}

static void
set_precision (CrampWhenEntry *self, CrampPrecision precision)
{
  cramp_choice_set_value (self->precision, (int) precision + 1);
}

static CrampOnsetPlace
get_place (CrampWhenEntry *self)
{
  return (CrampOnsetPlace) {
    .now = cramp_clock_now (self->clock),
    .today = cramp_clock_today (self->clock),
    .boundary = self->boundary,
    .zone = self->zone,
  };
}

/* The night meant by "some time that night". */
static int
get_night (CrampWhenEntry *self)
{
  CrampOnsetPlace place = get_place (self);

  return self->night ? self->night : cramp_onset_last_night (&place);
}

static int
get_day (CrampWhenEntry *self, int minute)
{
  CrampOnsetPlace place = get_place (self);

  return self->day ? self->day : cramp_onset_day (&place, self->night, minute);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static gboolean
resolve (CrampWhenEntry *self, gint64 *onset, GError **error)
{
  CrampOnsetPlace place = get_place (self);
  const char *text = gtk_editable_get_text (self->time);
  int minute;

  if (get_precision (self) == CRAMP_PRECISION_NIGHT)
    *onset = cramp_onset_of_night (&place, get_night (self));
  else if (is_blank (text))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                           _ ("Enter the time, or choose “Some time that night”."));
      return FALSE;
    }
  else if (!cramp_time_of_day_parse (text, &minute, error))
    return FALSE;
  else
    *onset = cramp_day_time (get_day (self, minute), minute, self->zone, NULL);
  if (*onset <= place.now)
    return TRUE;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("The cramp can’t begin in the future."));
  return FALSE;
}

static void
update_date (CrampWhenEntry *self)
{
  gboolean is_night = get_precision (self) == CRAMP_PRECISION_NIGHT;
  g_autofree char *text = NULL;
  int minute = 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->time), !is_night);
  if (is_night ||
      (self->night && !self->day && !cramp_time_of_day_parse (gtk_editable_get_text (self->time), &minute, NULL)))
    {
      g_autofree char *night = cramp_night_format (get_night (self));

      /* Translators: %s is a night, as "21 to 22 November". */
      text = g_strdup_printf (_ ("Night %s"), night);
    }
  else
    {
      cramp_time_of_day_parse (gtk_editable_get_text (self->time), &minute, NULL);
      text = cramp_day_format_long (get_day (self, minute));
    }
  gtk_label_set_label (self->date_label, text);
}

static void
touch (CrampWhenEntry *self)
{
  if (!self->clock)
    return;
  self->touched = TRUE;
  update_date (self);
  cramp_field_set_error (GTK_WIDGET (self->time), self->error, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
time_cb (CrampWhenEntry *self)
{
  touch (self);
}

/* "Some time that night" means the night of the day and time that stood there before. */
static void
precision_cb (CrampWhenEntry *self)
{
  int minute = self->boundary;

  if (get_precision (self) == CRAMP_PRECISION_NIGHT && self->day)
    {
      cramp_time_of_day_parse (gtk_editable_get_text (self->time), &minute, NULL);
      self->night = minute >= self->boundary ? self->day : self->day - 1;
      self->day = CRAMP_DAY_UNSET;
    }
  touch (self);
}

static void
left_cb (CrampWhenEntry *self)
{
  g_autoptr (GError) error = NULL;
  gint64 onset;

  if (!is_blank (gtk_editable_get_text (self->time)) && !resolve (self, &onset, &error))
    cramp_field_set_error (GTK_WIDGET (self->time), self->error, error->message);
}

static void
day_picked_cb (CrampWhenEntry *self, int day)
{
  if (get_precision (self) == CRAMP_PRECISION_NIGHT)
    self->night = day;
  else
    self->day = day;
  touch (self);
}

static void
show_day (CrampWhenEntry *self)
{
  gboolean is_night = get_precision (self) == CRAMP_PRECISION_NIGHT;
  int minute = 0;

  cramp_time_of_day_parse (gtk_editable_get_text (self->time), &minute, NULL);
  cramp_date_popover_set_day (self->calendar, is_night ? get_night (self) : get_day (self, minute));
}

/* A calendar is many widgets, and few open it. */
static void
choose_day_cb (CrampWhenEntry *self)
{
  if (!self->calendar)
    {
      self->calendar = CRAMP_DATE_POPOVER (cramp_date_popover_new ());
      g_signal_connect_object (self->calendar, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (GTK_WIDGET (self->calendar), self->date);
    }
  show_day (self);
  gtk_popover_popup (GTK_POPOVER (self->calendar));
}

static void
quick_cb (CrampWhenEntry *self, GtkButton *button)
{
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "minutes"));
  gint64 onset = cramp_clock_now (self->clock) - minutes * 60;
  int offset = cramp_clock_utc_offset (self->clock, onset);
  g_autofree char *text = cramp_time_format (onset, offset);

  set_precision (self, minutes == 0 ? CRAMP_PRECISION_EXACT : CRAMP_PRECISION_ABOUT);
  self->day = cramp_day_of (onset, offset);
  gtk_editable_set_text (self->time, text);
  touch (self);
}

static gboolean
cramp_when_entry_grab_focus (GtkWidget *widget)
{
  CrampWhenEntry *self = CRAMP_WHEN_ENTRY (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->time)) || gtk_widget_grab_focus (self->date);
}

static void
cramp_when_entry_dispose (GObject *object)
{
  CrampWhenEntry *self = CRAMP_WHEN_ENTRY (object);

  g_clear_object (&self->clock);
  if (self->calendar)
    gtk_widget_unparent (GTK_WIDGET (self->calendar));
  self->calendar = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_WHEN_ENTRY);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  G_OBJECT_CLASS (cramp_when_entry_parent_class)->dispose (object);
}

static void
cramp_when_entry_class_init (CrampWhenEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_when_entry_dispose;
  widget_class->grab_focus = cramp_when_entry_grab_focus;
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_WHEN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/when-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, quick);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, time);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, date);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, date_label);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, precision);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenEntry, error);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
add_quick (CrampWhenEntry *self, int minutes)
{
  g_autofree char *label =
      minutes == 0
          ? g_strdup (_ ("Just now"))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d min ago", "%d min ago", (gulong) minutes), minutes);
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "minutes", GINT_TO_POINTER (minutes));
  g_signal_connect_object (button, "clicked", G_CALLBACK (quick_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->quick, button);
}

static void
cramp_when_entry_init (CrampWhenEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (quick_minutes); i++)
    add_quick (self, quick_minutes[i]);
  for (guint i = 0; i < cramp_precisions.n_terms; i++)
    cramp_choice_add (self->precision, (int) i + 1, cramp_vocabulary_label (&cramp_precisions, i));
  set_precision (self, CRAMP_PRECISION_EXACT);
  g_signal_connect_object (self->precision, "notify::value", G_CALLBACK (precision_cb), self, G_CONNECT_SWAPPED);
}

static void
load_onset (CrampWhenEntry *self)
{
  const CrampEpisode *episode = self->episode;
  g_autofree char *text = NULL;

  set_precision (self, episode->precision);
  if (episode->precision == CRAMP_PRECISION_NIGHT)
    {
      self->night = cramp_episode_night (episode, self->boundary);
      return;
    }
  self->day = cramp_episode_day (episode);
  text = cramp_time_format (episode->onset, episode->utc_offset);
  gtk_editable_set_text (self->time, text);
}

/**
 * cramp_when_entry_load:
 * @diary: tells the time and where the nights begin
 * @episode: a cramp; without an onset it is a new one
 * @night: the night asked about, or %CRAMP_DAY_UNSET
 */
void
cramp_when_entry_load (CrampWhenEntry *self, CrampDiary *diary, const CrampEpisode *episode, int night)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);
  gboolean is_new = episode->onset == CRAMP_TIME_UNSET;

  self->boundary = cramp_diary_get_boundary (diary);
  self->episode = cramp_record_ref (episode);
  self->night = night;
  self->zone = episode->zone ? g_time_zone_new_identifier (episode->zone) : NULL;
  if (!self->zone)
    self->zone = cramp_clock_zone (clock);
  if (!is_new)
    load_onset (self);
  /* "15 min ago" makes no sense of a night last week. */
  gtk_widget_set_visible (
      GTK_WIDGET (self->quick),
      is_new && (!night || night == cramp_night_of (now, cramp_clock_utc_offset (clock, now), self->boundary)));
  /* From here on changes are the user's. */
  self->clock = g_object_ref (clock);
  update_date (self);
}

/**
 * cramp_when_entry_read:
 * @episode: gets onset and precision; no onset where what was entered is no time
 */
void
cramp_when_entry_read (CrampWhenEntry *self, CrampEpisode *episode)
{
  gint64 onset;
  int interval;

  if (!self->touched)
    return;
  episode->precision = get_precision (self);
  if (!resolve (self, &onset, NULL))
    {
      episode->onset = CRAMP_TIME_UNSET;
      return;
    }
  interval = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, onset);
  episode->onset = onset;
  episode->utc_offset = g_time_zone_get_offset (self->zone, interval);
  g_set_str (&episode->zone, g_time_zone_get_identifier (self->zone));
}

/**
 * cramp_when_entry_is_empty:
 *
 * Returns: whether no time was entered, so that there is nothing to lose
 */
gboolean
cramp_when_entry_is_empty (CrampWhenEntry *self)
{
  return get_precision (self) != CRAMP_PRECISION_NIGHT && is_blank (gtk_editable_get_text (self->time));
}

/**
 * cramp_when_entry_check:
 *
 * Marks what is wrong.
 *
 * Returns: whether it is known when it began
 */
gboolean
cramp_when_entry_check (CrampWhenEntry *self)
{
  g_autoptr (GError) error = NULL;
  gint64 onset;
  gboolean valid = !self->touched && self->episode->onset != CRAMP_TIME_UNSET ? TRUE : resolve (self, &onset, &error);

  cramp_field_set_error (GTK_WIDGET (self->time), self->error, valid ? NULL : error->message);
  return valid;
}
