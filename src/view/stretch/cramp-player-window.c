/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-player-window.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-dialog.h"
#include "cramp-caution.h"
#include "cramp-countdown.h"
#include "cramp-duration.h"
#include "cramp-feedback.h"
#include "cramp-figure-view.h"
#include "cramp-speaker.h"
#include "cramp-stretch-today.h"

/**
 * CrampPlayerWindow:
 *
 * Leads through a routine: the moving figure, a ring with the seconds, the step and the next one, tones and a voice.
 * The screen stays awake meanwhile. Closing it half-way keeps what was done.
 *
 * Shortcuts: Space pauses and goes on, Left and Right go back and on, Escape stops and asks, F11 fills the screen.
 * Actions: `player.toggle`, `player.back`, `player.skip`, `player.hurt`, `player.ask`, `player.skip-step`,
 * `player.go-on`, `player.finish`, `player.severe`, `player.feel(i)`, `player.read`,
 * `player.fullscreen`.
 */
struct _CrampPlayerWindow
{
  AdwWindow parent_instance;

  CrampDiary *diary;         /* (owned) */
  CrampExercises *exercises; /* (owned) */
  CrampStretchRun *run;      /* (owned) */
  CrampSpeaker *speaker;     /* (owned) (nullable) */
  CrampCues *cues;           /* (owned) (nullable) */
  guint tick;
  guint inhibited;
  guint shown_phase;

  AdwWindowTitle *heading;
  AdwBanner *unknown;
  GtkStack *stack;
  GtkBox *scene;
  CrampFigureView *figure;
  CrampCountdown *countdown;
  GtkLabel *title;
  GtkLabel *cue;
  GtkLabel *next;
  GtkButton *toggle;
  AdwStatusPage *stopped;
  GtkWidget *go_on;
  GtkWidget *finish;
  GtkWidget *severe;
  AdwStatusPage *done;
  GtkWidget *asked;
  AdwWrapBox *feelings;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (CrampPlayerWindow, cramp_player_window, ADW_TYPE_WINDOW)

static CrampPlayer *
get_player (CrampPlayerWindow *self)
{
  return cramp_stretch_run_get_player (self->run);
}

static const CrampPhase *
get_phase (CrampPlayerWindow *self)
{
  return cramp_player_get_phase (get_player (self), cramp_player_get_index (get_player (self)));
}

/* What is shown */

/* Before a hold the figure goes into the stretch, so that it is there when the hold begins. */
static double
figure_at (const CrampPhase *phase, const CrampFigure *figure, gint64 left)
{
  double seconds = (double) left / G_USEC_PER_SEC;

  if (figure->loop)
    return (phase->seconds - seconds) / figure->period;
  return phase->kind == CRAMP_PHASE_HOLD ? 1 : CLAMP (1 - seconds / figure->period, 0, 1);
}

static void
show_time (CrampPlayerWindow *self)
{
  CrampPlayer *player = get_player (self);
  const CrampPhase *phase = get_phase (self);
  const CrampExercise *exercise = cramp_stretch_run_get_exercise (self->run, phase);
  gint64 now = cramp_stretch_run_get_now (self->run);
  gint64 left = cramp_player_get_left (player, now);
  g_autofree char *total = cramp_duration_format ((int) (cramp_player_get_total_left (player, now) / G_USEC_PER_SEC));
  /* Translators: %s is a time as "3 minutes". */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s left"), total);

  cramp_countdown_set (self->countdown, left, (gint64) phase->seconds * G_USEC_PER_SEC,
                       phase->kind == CRAMP_PHASE_HOLD);
  cramp_figure_view_set_at (self->figure, figure_at (phase, &exercise->figure, left));
  adw_window_title_set_subtitle (self->heading, subtitle);
}

static void
show_phase (CrampPlayerWindow *self)
{
  const CrampPhase *phase = get_phase (self);
  const CrampExercise *exercise = cramp_stretch_run_get_exercise (self->run, phase);
  gboolean paused = cramp_player_get_state (get_player (self)) == CRAMP_PLAYER_PAUSED;
  g_autofree char *next = cramp_stretch_run_describe_next (self->run);
  g_autofree char *title = NULL;

  /* Translators: what to do, as "Hold", and the name of an exercise. */
  title = g_strdup_printf (_ ("%s: %s"), paused ? _ ("Paused") : cramp_phase_title (phase, exercise), exercise->name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->cue, exercise->cues[phase->side]);
  gtk_label_set_label (self->next, next);
  gtk_button_set_label (self->toggle, paused ? _ ("Go On") : _ ("Pause"));
  if (self->shown_phase != cramp_player_get_index (get_player (self)))
    cramp_figure_view_show (self->figure, self->exercises, exercise, phase->side);
  self->shown_phase = cramp_player_get_index (get_player (self));
  show_time (self);
}

static void
show_done (CrampPlayerWindow *self)
{
  const CrampSession *session;
  g_autofree char *description = NULL;
  g_autoptr (GError) error = NULL;

  if (!cramp_stretch_run_save (self->run, &error))
    cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be noted in the diary"), error);
  session = cramp_stretch_run_get_session (self->run);
  description = cramp_stretch_today_describe_session (self->diary, session);
  adw_status_page_set_title (self->done, session->ending == CRAMP_ENDING_DONE ? _ ("Done") : _ ("Stopped"));
  adw_status_page_set_description (self->done, description);
  /* Of what is not noted, nothing is asked. */
  gtk_widget_set_visible (self->asked, cramp_session_counts (session));
  adw_window_title_set_subtitle (self->heading, "");
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->close);
}

/* The same page asks after Escape; then nothing is said of pain, and the first choice is to go on. */
static void
show_stopped (CrampPlayerWindow *self, gboolean hurt)
{
  g_autofree char *advice =
      g_strjoin ("\n", cramp_caution_text (CRAMP_CAUTION_STRETCH), _ ("Skip this one, or finish?"), NULL);

  adw_status_page_set_title (self->stopped, hurt ? _ ("Stopped") : _ ("Paused"));
  adw_status_page_set_description (self->stopped, hurt ? advice : _ ("Go on, skip this one, or finish?"));
  gtk_widget_set_visible (self->severe, hurt);
  gtk_widget_set_visible (self->go_on, !hurt);
  if (hurt)
    gtk_widget_add_css_class (self->finish, "suggested-action");
  else
    gtk_widget_remove_css_class (self->finish, "suggested-action");
  gtk_stack_set_visible_child_name (self->stack, "stopped");
  gtk_widget_grab_focus (hurt ? self->finish : self->go_on);
}

static void
set_awake (CrampPlayerWindow *self, gboolean awake)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (awake && !self->inhibited && application)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                               _ ("A stretch is being held"));
  if (!awake && self->inhibited && application)
    {
      gtk_application_uninhibit (application, self->inhibited);
      self->inhibited = 0;
    }
}

static void
changed_cb (CrampPlayerWindow *self)
{
  CrampPlayerState state = cramp_player_get_state (get_player (self));

  set_awake (self, state == CRAMP_PLAYER_RUNNING);
  if (state == CRAMP_PLAYER_DONE)
    {
      if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "done") != 0)
        show_done (self);
      return;
    }
  show_phase (self);
  if (state == CRAMP_PLAYER_RUNNING)
    gtk_stack_set_visible_child_name (self->stack, "play");
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);

  if (cramp_player_get_state (get_player (self)) != CRAMP_PLAYER_RUNNING)
    return G_SOURCE_CONTINUE;
  cramp_stretch_run_advance (self->run);
  if (cramp_player_get_state (get_player (self)) == CRAMP_PLAYER_RUNNING)
    show_time (self);
  return G_SOURCE_CONTINUE;
}

/* What is heard */

static void
cue_cb (CrampPlayerWindow *self, const CrampCue *cue)
{
  g_autofree char *text = cramp_stretch_run_say (self->run, cue);

  cramp_cues_give (self->cues, cue->kind, text);
}

/* Actions */

static const struct
{
  const char *action;
  CrampPlayerCall call;
} calls[] = {
  { "player.back", cramp_player_back },
  { "player.skip", cramp_player_skip },
  { "player.skip-step", cramp_player_skip_step },
  { "player.go-on", cramp_player_resume },
};

static void
call_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (g_str_equal (calls[i].action, name))
      cramp_stretch_run_do (CRAMP_PLAYER_WINDOW (widget)->run, calls[i].call);
}

static void
toggle_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);
  gboolean running = cramp_player_get_state (get_player (self)) == CRAMP_PLAYER_RUNNING;

  cramp_stretch_run_do (self->run, running ? cramp_player_pause : cramp_player_resume);
}

/* C5: all is silent at once, then the question. */
static void
hurt_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);

  cramp_cues_hush (self->cues);
  cramp_stretch_run_do (self->run, cramp_player_hurt);
  show_stopped (self, TRUE);
}

static void
ask_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);

  if (cramp_player_get_state (get_player (self)) == CRAMP_PLAYER_DONE)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "stopped") == 0)
    return;
  cramp_stretch_run_do (self->run, cramp_player_pause);
  show_stopped (self, FALSE);
}

static void
finish_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);

  cramp_cues_hush (self->cues);
  cramp_stretch_run_do (self->run, cramp_player_stop);
}

/* Severe pain: what was done is kept, and the bedside view asks for the signs of W1 to W3. */
static void
severe_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  finish_action_cb (widget, NULL, NULL);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.severe-now", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
feel_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);
  CrampFeeling feeling = (CrampFeeling) g_variant_get_int32 (parameter);
  g_autoptr (GError) error = NULL;

  if (!cramp_stretch_run_set_feeling (self->run, feeling, &error))
    {
      cramp_feedback_error (widget, _ ("This could not be noted in the diary"), error);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
}

/* Time stands still while someone reads. */
static void
read_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (widget);
  const CrampExercise *exercise = cramp_stretch_run_get_exercise (self->run, get_phase (self));

  if (cramp_player_get_state (get_player (self)) == CRAMP_PLAYER_RUNNING)
    cramp_stretch_run_do (self->run, cramp_player_pause);
  adw_dialog_present (cramp_article_dialog_new (self->diary, cramp_exercise_article (exercise)), widget);
}

static void
fullscreen_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* Closed half-way: what was done is kept all the same. */
static gboolean
cramp_player_window_close_request (GtkWindow *window)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (window);
  CrampPlayerState state = cramp_player_get_state (get_player (self));

  cramp_cues_hush (self->cues);
  if (state != CRAMP_PLAYER_DONE && state != CRAMP_PLAYER_READY)
    cramp_stretch_run_do (self->run, cramp_player_stop);
  set_awake (self, FALSE);
  return GTK_WINDOW_CLASS (cramp_player_window_parent_class)->close_request (window);
}

/* What could not be found is left out, and named. */
static void
show_unknown (CrampPlayerWindow *self)
{
  const char *const *unknown = cramp_stretch_run_get_unknown (self->run);
  g_autofree char *names = g_strjoinv (", ", (char **) unknown);
  g_autofree char *text = NULL;

  if (!*unknown)
    return;
  /* Translators: %s are names of exercises. */
  text = g_strdup_printf (_ ("Not known here and left out: %s"), names);
  adw_banner_set_title (self->unknown, text);
  adw_banner_set_revealed (self->unknown, TRUE);
}

static void
add_feelings (CrampPlayerWindow *self)
{
  for (guint i = CRAMP_FEELING_GOOD; i < CRAMP_N_FEELINGS; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (cramp_vocabulary_label (&cramp_feelings, i));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "player.feel");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", i);
      gtk_widget_add_css_class (button, "large");
      gtk_widget_add_css_class (button, "pill");
      adw_wrap_box_append (self->feelings, button);
    }
}

static void
cramp_player_window_dispose (GObject *object)
{
  CrampPlayerWindow *self = CRAMP_PLAYER_WINDOW (object);

  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_PLAYER_WINDOW);
  g_clear_pointer (&self->cues, cramp_cues_free);
  g_clear_pointer (&self->speaker, cramp_speaker_free);
  g_clear_object (&self->run);
  g_clear_object (&self->diary);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  G_OBJECT_CLASS (cramp_player_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, unknown);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, scene);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, countdown);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, cue);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, next);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, toggle);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, stopped);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, go_on);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, finish);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, severe);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, done);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, asked);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, feelings);
  gtk_widget_class_bind_template_child (widget_class, CrampPlayerWindow, close);
}

static void
cramp_player_window_class_init (CrampPlayerWindowClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "player.toggle", NULL, toggle_action_cb }, { "player.hurt", NULL, hurt_action_cb },
    { "player.ask", NULL, ask_action_cb },       { "player.finish", NULL, finish_action_cb },
    { "player.severe", NULL, severe_action_cb }, { "player.feel", "i", feel_action_cb },
    { "player.read", NULL, read_action_cb },     { "player.fullscreen", NULL, fullscreen_action_cb },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_player_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cramp_player_window_close_request;

  g_type_ensure (CRAMP_TYPE_FIGURE_VIEW);
  g_type_ensure (CRAMP_TYPE_COUNTDOWN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/player-window.ui");
  bind_children (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    gtk_widget_class_install_action (widget_class, calls[i].action, NULL, call_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "player.ask", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "player.fullscreen", NULL);
}

static void
cramp_player_window_init (CrampPlayerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown_phase = G_MAXUINT;
  add_feelings (self);
}

/**
 * cramp_player_window_new:
 * @parent: (nullable): the window it belongs to
 * @exercises: what the exercises of @run are from
 * @run: what to play
 *
 * Returns: (transfer none): a window, owned by GTK; not started
 */
CrampPlayerWindow *
cramp_player_window_new (GtkWindow *parent, CrampDiary *diary, CrampExercises *exercises, CrampStretchRun *run)
{
  CrampPlayerWindow *self = g_object_new (CRAMP_TYPE_PLAYER_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  if (parent)
    {
      gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (parent));
      gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (parent)),
                                   gtk_widget_get_height (GTK_WIDGET (parent)));
    }
  self->diary = g_object_ref (diary);
  self->exercises = cramp_exercises_ref (exercises);
  self->run = g_object_ref (run);
  adw_window_title_set_title (self->heading, cramp_stretch_run_get_routine (run)->name);
  g_signal_connect_object (run, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_unknown (self);
  show_phase (self);
  return self;
}

/**
 * cramp_player_window_set_cues:
 * @cues: (transfer full): where cues go instead of the loudspeaker
 */
void
cramp_player_window_set_cues (CrampPlayerWindow *self, CrampCues *cues)
{
  g_clear_pointer (&self->cues, cramp_cues_free);
  self->cues = cues;
}

/**
 * cramp_player_window_start:
 *
 * Shows the window and begins.
 */
void
cramp_player_window_start (CrampPlayerWindow *self)
{
  if (!self->cues)
    {
      g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

      self->speaker = cramp_speaker_new (GTK_WIDGET (self), NULL, NULL);
      self->cues = cramp_cues_new (&cramp_speaker_sink, self->speaker, settings);
    }
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->toggle));
  cramp_stretch_run_start (self->run);
}
