/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside.h"

#include <glib/gi18n-lib.h>

#include "cramp-bedside-eased.h"
#include "cramp-bedside-help.h"
#include "cramp-bedside-signs.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-warning-block.h"

/**
 * CrampBedside:
 *
 * What is seen at three in the morning: dark whatever the theme, large, nothing to type. Each tap is saved at once, and
 * closing the window never stops the clock: the cramp can be taken up again from the diary's window, after a crash too.
 *
 * Shortcuts: Escape goes to the diary, Ctrl+Q ends the program. CSS: the window has the class `bedside`.
 */
struct _CrampBedside
{
  AdwWindow parent_instance;

  CrampRunning *running;          /* (owned) */
  gint64 asked_at;                /* when "Cramp now" was pressed, while it is asked whether it is a new one */
  guint tick;                     /* source of the seconds shown */
  guint rest;                     /* source after which taps count again */
  CrampStopwatchQuestion waiting; /* what fell due while another question was shown */
  gboolean showing;               /* the program, not the user, is changing what is shown */
  guint64 told;                   /* a bit for each rule whose warning holds */
  guint64 known;                  /* those that have been read, on a screen of questions */

  GtkWidget *clock_box;
  GtkLabel *clock;
  GtkLabel *since;
  GtkScrolledWindow *scroller;
  GtkStack *screens;
  GtkWidget *room;
  GtkWidget *warnings_place;
  CrampWarningBlock *warnings;
  CrampBedsideHelp *help;
  CrampBedsideSigns *signs;
  CrampKeys *severe;
  CrampKeys *bands;
  GtkLabel *older;
  CrampBedsideEased *eased;
  GtkLabel *saved;
  GtkWidget *bar;
  GtkToggleButton *not_helping;
};

G_DEFINE_FINAL_TYPE (CrampBedside, cramp_bedside, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_RUNNING,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* Milliseconds in which a second tap is one of a double tap. */
#define TAP_REST 500

static gboolean
is_on (CrampBedside *self, const char *screen)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->screens), screen) == 0;
}

/* The clock */

static void
show_seconds (CrampBedside *self)
{
  int seconds;
  g_autofree char *text = NULL;

  if (!cramp_running_is_running (self->running))
    return;
  seconds = cramp_running_elapsed (self->running);
  if (seconds < 60 * 60)
    text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
  else
    text = g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  gtk_label_set_label (self->clock, text);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_seconds (user_data);
  return G_SOURCE_CONTINUE;
}

/* Seconds are counted only where they are seen. */
static void
follow_seconds (CrampBedside *self)
{
  gboolean wanted = cramp_running_is_running (self->running) && gtk_widget_get_mapped (GTK_WIDGET (self));

  show_seconds (self);
  if (wanted && !self->tick)
    self->tick = g_timeout_add_seconds (1, tick_cb, self);
  else if (!wanted)
    g_clear_handle_id (&self->tick, g_source_remove);
}

/* Screens */

static void
show_since (CrampBedside *self, const CrampEpisode *episode)
{
  g_autofree char *time = cramp_time_format (episode->onset, episode->utc_offset);
  g_autofree char *text = NULL;

  /* Translators: %s is a time of day, as "03:12". */
  text = g_strdup_printf (_ ("since %s"), time);
  gtk_label_set_label (self->since, text);
}

static void
show_bands (CrampBedside *self)
{
  const CrampEpisode *episode = cramp_running_get_episode (self->running);

  for (int band = CRAMP_BAND_UNDER_1; band <= CRAMP_BAND_UNKNOWN; band++)
    cramp_keys_set_shown (self->bands, band, cramp_stopwatch_may_have_lasted (episode, (CrampDurationBand) band));
  cramp_keys_choose (self->bands, CRAMP_BAND_NONE);
}

static void
show_older (CrampBedside *self)
{
  g_autofree char *time = cramp_episode_describe_time (cramp_running_get_episode (self->running));
  g_autofree char *text = NULL;

  /* Translators: %s is when it began, as "03:12". */
  text = g_strdup_printf (_ ("A cramp that began at %s is still running. Is this a new one?"), time);
  gtk_label_set_label (self->older, text);
}

/* Taps */

static void
rest_cb (gpointer user_data)
{
  CrampBedside *self = user_data;

  self->rest = 0;
  gtk_widget_set_can_target (GTK_WIDGET (self->screens), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self->warnings), TRUE);
}

/* Where something new came under the finger, the second tap of two was not meant for it. */
static void
ignore_second_tap (CrampBedside *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self->screens), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->warnings), FALSE);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (TAP_REST, rest_cb, self);
}

/* Whether the cramp is still there is asked, not asserted; of the notes only low blood sugar matters at this hour
 * (W18). */
static GPtrArray *
list_warnings (CrampBedside *self, const CrampEpisode *episode)
{
  GPtrArray *warnings = cramp_diary_list_warnings_for (cramp_running_get_diary (self->running), episode, NULL);

  for (guint i = warnings ? warnings->len : 0; i > 0; i--)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i - 1);

      if ((warning->unknown & CRAMP_UNKNOWN_STILL) ||
          (warning->level == CRAMP_WARNING_NOTE && warning->rule != CRAMP_W18))
        g_ptr_array_remove_index (warnings, i - 1);
    }
  return warnings;
}

/* On a screen of questions, which needs the room, what was read before it makes way, but never an emergency. */
static gboolean
has_news (CrampBedside *self, GPtrArray *warnings)
{
  gboolean news = FALSE;

  self->told = 0;
  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);
      guint64 rule = G_GUINT64_CONSTANT (1) << warning->rule;

      self->told |= rule;
      news = news || warning->level == CRAMP_WARNING_EMERGENCY || !(self->known & rule);
    }
  return news;
}

/* What was said calls for a warning now, before the cramp is over. It stands below the keys, and what room it took they
 * keep at their end: nothing moves under the finger that answered. */
static void
show_warnings (CrampBedside *self, const CrampEpisode *episode)
{
  g_autoptr (GPtrArray) warnings = list_warnings (self, episode);
  int height = gtk_widget_get_height (self->warnings_place);

  if (warnings && !has_news (self, warnings))
    g_ptr_array_set_size (warnings, 0);
  if (warnings)
    cramp_warning_block_show (self->warnings, warnings, cramp_running_get_diary (self->running), CRAMP_WARNING_NOTE);
  if (height == 0 && gtk_widget_get_visible (GTK_WIDGET (self->warnings)))
    ignore_second_tap (self);
  else if (height > gtk_widget_get_height (self->room))
    gtk_widget_set_size_request (self->room, -1, height);
}

/* Everything that shows the cramp beside the screens, which follow it themselves. */
static void
show_episode (CrampBedside *self)
{
  const CrampEpisode *episode = cramp_running_get_episode (self->running);
  gboolean running = cramp_running_is_running (self->running);

  follow_seconds (self);
  if (episode)
    {
      g_autofree char *said = cramp_episode_describe (episode);

      show_since (self, episode);
      show_warnings (self, episode);
      gtk_label_set_label (self->saved, said);
      self->showing = TRUE;
      gtk_toggle_button_set_active (self->not_helping, episode->not_helping == CRAMP_ANSWER_YES);
      self->showing = FALSE;
    }
  gtk_widget_set_visible (self->clock_box, running && !cramp_running_is_forgotten (self->running));
  gtk_widget_set_visible (self->bar, running && !is_on (self, "ended") && !is_on (self, "older"));
}

static const char *const question_screens[] = {
  [CRAMP_STOPWATCH_ASKS_NOTHING] = "running",
  [CRAMP_STOPWATCH_ASKS_SEVERE] = "severe",
  [CRAMP_STOPWATCH_ASKS_STILL] = "still",
};

/* The first key of what is shown, though what is to be read stands above it. */
static void
focus_screen (CrampBedside *self)
{
  /* From where the stack has put it, the focus would go on to the second one. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->screens), GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_screen (CrampBedside *self, const char *screen)
{
  static const char *const with_room[] = { "running", "eased", "saved", NULL };

  self->known = g_strv_contains (with_room, screen) ? 0 : self->told;
  gtk_stack_set_visible_child_name (self->screens, screen);
  show_episode (self);
  gtk_widget_set_size_request (self->room, -1, -1);
  focus_screen (self);
}

/* The screen that the state of the cramp asks for. */
static void
show_question_or_running (CrampBedside *self)
{
  show_screen (self, question_screens[cramp_running_question (self->running)]);
}

/* From a list of questions back to the cramp, or to what the clock wanted to ask meanwhile. */
static void
show_running (CrampBedside *self)
{
  show_screen (self, question_screens[self->waiting]);
  self->waiting = CRAMP_STOPWATCH_ASKS_NOTHING;
}

/* What the user taps */

static void
signs_done_cb (CrampBedside *self)
{
  show_running (self);
}

static void
unwell_cb (CrampBedside *self)
{
  show_screen (self, "unwell");
}

static void
not_helping_cb (CrampBedside *self)
{
  CrampEpisode *changed;

  if (self->showing)
    return;
  changed = cramp_running_change (self->running);
  changed->not_helping = gtk_toggle_button_get_active (self->not_helping) ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NONE;
  cramp_running_save (self->running, changed, _ ("Nothing is helping"));
  show_screen (self, "running");
}

static void
severe_cb (CrampBedside *self, int answer, gboolean on)
{
  CrampEpisode *changed;

  if (!on)
    return;
  changed = cramp_running_change (self->running);
  changed->severe = (CrampAnswer) answer;
  cramp_running_save (self->running, changed, _ ("Severe pain"));
  show_screen (self, "running");
  cramp_keys_choose (self->severe, CRAMP_ANSWER_NONE);
}

static void
still_cb (CrampBedside *self)
{
  cramp_running_save (self->running, cramp_running_change (self->running), _ ("Still cramping"));
  show_screen (self, "running");
}

static void
ended_cb (CrampBedside *self)
{
  show_bands (self);
  show_screen (self, "ended");
}

static void
just_now_cb (CrampBedside *self)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  cramp_stopwatch_end (changed, cramp_diary_get_clock (cramp_running_get_diary (self->running)));
  cramp_running_save (self->running, changed, _ ("Cramp has eased"));
  show_screen (self, "eased");
}

static void
band_cb (CrampBedside *self, int band, gboolean on)
{
  CrampClock *clock = cramp_diary_get_clock (cramp_running_get_diary (self->running));
  CrampEpisode *changed;

  if (!on)
    return;
  changed = cramp_running_change (self->running);
  cramp_stopwatch_end_roughly (changed, clock, (CrampDurationBand) band);
  cramp_running_save (self->running, changed, _ ("Cramp has eased"));
  show_screen (self, "eased");
}

/* The hours of a cramp that nobody looked after are not taken from the clock. */
static void
has_eased_cb (CrampBedside *self)
{
  if (cramp_running_is_forgotten (self->running))
    ended_cb (self);
  else
    just_now_cb (self);
}

static void
begin (CrampBedside *self, gint64 asked_at)
{
  cramp_running_begin (self->running, asked_at);
  show_screen (self, "running");
}

static void
new_one_cb (CrampBedside *self)
{
  begin (self, self->asked_at);
}

static void
done_cb (CrampBedside *self)
{
  show_screen (self, "saved");
}

static void
not_over_cb (CrampBedside *self)
{
  show_screen (self, "running");
}

static void
change_cb (CrampBedside *self)
{
  show_screen (self, "eased");
}

/* What happens by itself */

static void
question_cb (CrampBedside *self)
{
  /* Who is just saying what else is wrong is asked afterwards. */
  if (is_on (self, "unwell") && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = cramp_running_question (self->running);
  else
    {
      show_question_or_running (self);
      ignore_second_tap (self);
    }
  gtk_window_present (GTK_WINDOW (self));
}

static void
running_changed_cb (CrampBedside *self)
{
  if (!cramp_running_get_episode (self->running))
    gtk_window_close (GTK_WINDOW (self));
  show_episode (self);
}

static void
failed_cb (CrampBedside *self, const GError *error)
{
  cramp_feedback_error (GTK_WIDGET (self), _ ("The cramp could not be saved; the clock goes on"), error);
}

/* The diary's window is the one that the program knows. A form in it may still ask, and is to be seen then. */
static gboolean
quit_cb (GtkWidget *widget, GVariant *parameter G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  GtkWindow *diary = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  return diary && gtk_widget_activate_action (GTK_WIDGET (diary), "app.quit", NULL);
}

/* The window as an object */

static void
cramp_bedside_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cramp_bedside_parent_class)->map (widget);
  focus_screen (CRAMP_BEDSIDE (widget));
  follow_seconds (CRAMP_BEDSIDE (widget));
}

static void
cramp_bedside_unmap (GtkWidget *widget)
{
  CrampBedside *self = CRAMP_BEDSIDE (widget);

  g_clear_handle_id (&self->tick, g_source_remove);
  GTK_WIDGET_CLASS (cramp_bedside_parent_class)->unmap (widget);
}

/* On a narrow screen or in large type the words of a key take two lines, and a word longer than that is parted. */
static void
wrap_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget)))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    wrap_words (child);
}

static void
cramp_bedside_constructed (GObject *object)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  G_OBJECT_CLASS (cramp_bedside_parent_class)->constructed (object);
  cramp_bedside_help_set_running (self->help, self->running);
  cramp_bedside_signs_set_running (self->signs, self->running);
  cramp_bedside_eased_set_running (self->eased, self->running);
  g_signal_connect_object (self->running, "changed", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->running, "question", G_CALLBACK (question_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->running, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  cramp_bedside_resume (self);
}

static void
cramp_bedside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  switch (id)
    {
    case PROP_RUNNING:
      self->running = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_bedside_dispose (GObject *object)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BEDSIDE);
  g_clear_object (&self->running);
  G_OBJECT_CLASS (cramp_bedside_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CrampBedside, name)
  BIND (clock_box);
  BIND (clock);
  BIND (since);
  BIND (scroller);
  BIND (screens);
  BIND (room);
  BIND (warnings_place);
  BIND (warnings);
  BIND (help);
  BIND (signs);
  BIND (severe);
  BIND (bands);
  BIND (older);
  BIND (eased);
  BIND (saved);
  BIND (bar);
  BIND (not_helping);
#undef BIND
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_callback (widget_class, name)
  BIND (signs_done_cb);
  BIND (unwell_cb);
  BIND (not_helping_cb);
  BIND (severe_cb);
  BIND (still_cb);
  BIND (ended_cb);
  BIND (just_now_cb);
  BIND (band_cb);
  BIND (has_eased_cb);
  BIND (new_one_cb);
  BIND (done_cb);
  BIND (not_over_cb);
  BIND (change_cb);
#undef BIND
}

static void
cramp_bedside_class_init (CrampBedsideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_bedside_constructed;
  object_class->set_property = cramp_bedside_set_property;
  object_class->dispose = cramp_bedside_dispose;
  widget_class->map = cramp_bedside_map;
  widget_class->unmap = cramp_bedside_unmap;

  properties[PROP_RUNNING] = g_param_spec_object ("running", NULL, NULL, CRAMP_TYPE_RUNNING,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CRAMP_TYPE_BEDSIDE_EASED);
  g_type_ensure (CRAMP_TYPE_BEDSIDE_HELP);
  g_type_ensure (CRAMP_TYPE_BEDSIDE_SIGNS);
  g_type_ensure (CRAMP_TYPE_KEYS);
  g_type_ensure (CRAMP_TYPE_WARNING_BLOCK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_q, GDK_CONTROL_MASK, quit_cb, NULL);
}

static void
cramp_bedside_init (CrampBedside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_keys_add_answers (self->severe);
  cramp_keys_add_terms (self->bands, &cramp_duration_bands);
  wrap_words (GTK_WIDGET (self));
}

/**
 * cramp_bedside_new:
 * @parent: (nullable): the diary's window
 * @running: what it shows
 *
 * Returns: (transfer none): the window, not shown yet, owned by GTK
 */
CrampBedside *
cramp_bedside_new (GtkWindow *parent, CrampRunning *running)
{
  return g_object_new (CRAMP_TYPE_BEDSIDE, "transient-for", parent, "destroy-with-parent", TRUE, "running", running,
                       NULL);
}

/**
 * cramp_bedside_resume:
 *
 * Goes to what the cramp that is running asks for. Does not show the window.
 */
void
cramp_bedside_resume (CrampBedside *self)
{
  if (cramp_running_is_running (self->running))
    show_question_or_running (self);
}

/**
 * cramp_bedside_start:
 *
 * "Cramp now": shows the window and starts the clock. Where a cramp is running that began more than ten minutes ago, or
 * that may have been forgotten, it asks whether this is a new one; the new one counts from now in any case.
 */
void
cramp_bedside_start (CrampBedside *self)
{
  gint64 now = cramp_clock_now (cramp_diary_get_clock (cramp_running_get_diary (self->running)));

  if (!cramp_running_is_running (self->running))
    begin (self, now);
  else if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->asked_at = now;
      if (cramp_running_elapsed (self->running) < CRAMP_TEN_MINUTES)
        show_question_or_running (self);
      else
        {
          show_older (self);
          show_screen (self, "older");
        }
    }
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * cramp_bedside_start_severe:
 *
 * Severe pain, told elsewhere: shows the window, with the clock of a cramp running, and asks at once for the signs of
 * W1 to W3.
 */
void
cramp_bedside_start_severe (CrampBedside *self)
{
  CrampEpisode *changed;

  if (!cramp_running_is_running (self->running))
    begin (self, cramp_clock_now (cramp_diary_get_clock (cramp_running_get_diary (self->running))));
  changed = cramp_running_change (self->running);
  changed->severe = CRAMP_ANSWER_YES;
  cramp_running_save (self->running, changed, _ ("Severe pain"));
  show_screen (self, "unwell");
  gtk_window_present (GTK_WINDOW (self));
}
