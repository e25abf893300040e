/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-eased.h"

#include <glib/gi18n-lib.h>

#include "cramp-describe.h"
#include "cramp-keys.h"

/**
 * CrampBedsideEased:
 *
 * The cramp has eased and is saved. What only a waking person can tell may be told now, or in the morning.
 *
 * Signals: #CrampBedsideEased::done, and #CrampBedsideEased::not-over when the clock goes on.
 */
struct _CrampBedsideEased
{
  AdwBin parent_instance;

  CrampRunning *running; /* (owned) */

  GtkLabel *eased;
  GtkButton *done;
  CrampKeys *still_severe;
  CrampKeys *pain;
  GtkBox *earlier;
};

G_DEFINE_FINAL_TYPE (CrampBedsideEased, cramp_bedside_eased, ADW_TYPE_BIN)

enum
{
  DONE,
  NOT_OVER,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const int earlier_minutes[] = { 1, 5, 10 };

static void
running_changed_cb (CrampBedsideEased *self)
{
  const CrampEpisode *episode = cramp_running_get_episode (self->running);
  g_autofree char *duration = episode ? cramp_episode_describe_duration (episode) : NULL;
  g_autofree char *text = NULL;

  if (!episode)
    return;
  /* Translators: %s is how long the cramp lasted, as "6 minutes". */
  text = duration && *duration ? g_strdup_printf (_ ("Eased after %s. It is saved."), duration)
                               : g_strdup (_ ("Eased. It is saved."));
  gtk_label_set_label (self->eased, text);
  cramp_keys_choose (self->still_severe, (int) episode->still_severe);
  cramp_keys_choose (self->pain, episode->pain);
  gtk_button_set_label (self->done, episode->pain == CRAMP_UNSET ? _ ("Back to sleep, ask me in the morning")
                                                                 : _ ("Done, back to sleep"));
}

static void
still_severe_cb (CrampBedsideEased *self, int answer, gboolean on)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  changed->still_severe = on ? (CrampAnswer) answer : CRAMP_ANSWER_NONE;
  cramp_running_save (self->running, changed, _ ("Still severe pain"));
}

static void
pain_cb (CrampBedsideEased *self, int pain, gboolean on)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  changed->pain = on ? pain : CRAMP_UNSET;
  cramp_running_save (self->running, changed, _ ("Worst pain"));
}

static void
earlier_cb (CrampBedsideEased *self, GtkButton *button)
{
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "minutes"));
  CrampEpisode *changed = cramp_running_change (self->running);

  cramp_stopwatch_began_earlier (changed, minutes * 60);
  cramp_running_save (self->running, changed, _ ("Started earlier"));
}

static void
done_cb (CrampBedsideEased *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
not_over_cb (CrampBedsideEased *self)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  cramp_stopwatch_go_on (changed, cramp_diary_get_clock (cramp_running_get_diary (self->running)));
  cramp_running_save (self->running, changed, _ ("Not over yet"));
  g_signal_emit (self, signals[NOT_OVER], 0);
}

/* The screen as an object */

static void
cramp_bedside_eased_dispose (GObject *object)
{
  CrampBedsideEased *self = CRAMP_BEDSIDE_EASED (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BEDSIDE_EASED);
  g_clear_object (&self->running);
  G_OBJECT_CLASS (cramp_bedside_eased_parent_class)->dispose (object);
}

static void
cramp_bedside_eased_class_init (CrampBedsideEasedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_bedside_eased_dispose;

  signals[DONE] =
      g_signal_new ("done", CRAMP_TYPE_BEDSIDE_EASED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOT_OVER] =
      g_signal_new ("not-over", CRAMP_TYPE_BEDSIDE_EASED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside-eased.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideEased, eased);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideEased, done);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideEased, still_severe);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideEased, pain);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideEased, earlier);
  gtk_widget_class_bind_template_callback (widget_class, still_severe_cb);
  gtk_widget_class_bind_template_callback (widget_class, pain_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_over_cb);
}

static void
add_earlier_keys (CrampBedsideEased *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (earlier_minutes); i++)
    {
      int minutes = earlier_minutes[i];
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      GtkWidget *button;

      /* Translators: how many minutes earlier the cramp began; a key with little room. */
      text = g_strdup_printf (_ ("+%d min"), minutes);
      name = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%d minute earlier", "%d minutes earlier", (gulong) minutes), minutes);
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (text));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (button), "minutes", GINT_TO_POINTER (minutes));
      gtk_widget_add_css_class (button, "key");
      g_signal_connect_object (button, "clicked", G_CALLBACK (earlier_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->earlier, button);
    }
}

static void
cramp_bedside_eased_init (CrampBedsideEased *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_keys_add_answers (self->still_severe);
  cramp_keys_add_pain (self->pain);
  add_earlier_keys (self);
}

/**
 * cramp_bedside_eased_set_running:
 * @running: the cramp that it shows from now on; set once
 */
void
cramp_bedside_eased_set_running (CrampBedsideEased *self, CrampRunning *running)
{
  self->running = g_object_ref (running);
  g_signal_connect_object (running, "changed", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
  running_changed_cb (self);
}
