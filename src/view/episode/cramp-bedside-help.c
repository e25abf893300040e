/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-help.h"

#include <glib/gi18n-lib.h>

#include "cramp-advice.h"
#include "cramp-article-dialog.h"
#include "cramp-direction.h"
#include "cramp-keys.h"
#include "cramp-leaflet.h"
#include "cramp-team-notes.h"
#include "cramp-warnings.h"

/**
 * CrampBedsideHelp:
 *
 * The first screen of the bedside view: what eases the cramp now, one thing at a time, and where it is.
 */
struct _CrampBedsideHelp
{
  AdwBin parent_instance;

  CrampRunning *running;   /* (owned) */
  CrampWarnings *warnings; /* (owned): of the diary */
  CrampEpisode *shown;     /* (owned) (nullable): the cramp as it was shown last */
  guint tip_number;

  GtkLabel *tip;
  GtkLabel *source;
  GtkWidget *next_tip;
  CrampKeys *regions;
  CrampKeys *other_regions;
};

G_DEFINE_FINAL_TYPE (CrampBedsideHelp, cramp_bedside_help, ADW_TYPE_BIN)

static const CrampRegion first_regions[] = {
  CRAMP_REGION_LEFT_CALF,  CRAMP_REGION_RIGHT_CALF, CRAMP_REGION_LEFT_FOOT,
  CRAMP_REGION_RIGHT_FOOT, CRAMP_REGION_LEFT_THIGH, CRAMP_REGION_RIGHT_THIGH,
};
static const CrampRegion more_regions[] = {
  CRAMP_REGION_LEFT_TOES,
  CRAMP_REGION_RIGHT_TOES,
  CRAMP_REGION_LEFT_SHIN,
  CRAMP_REGION_RIGHT_SHIN,
  CRAMP_REGION_LEFT_THIGH_FRONT,
  CRAMP_REGION_RIGHT_THIGH_FRONT,
  CRAMP_REGION_LEFT_THIGH_BACK,
  CRAMP_REGION_RIGHT_THIGH_BACK,
  CRAMP_REGION_HAND,
  CRAMP_REGION_ABDOMEN,
  CRAMP_REGION_OTHER,
};

/* Showing */

/* New words are spoken: in the dark nobody should have to look for them. The first come with the key in focus. */
static void
show_words (CrampBedsideHelp *self, const char *words, const char *source)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !g_str_equal (gtk_label_get_label (self->tip), words))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->next_tip), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_label_set_label (self->tip, words);
  gtk_label_set_label (self->source, source ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), source != NULL);
}

static void
show_team_note (CrampBedsideHelp *self, const CrampTeamNote *note)
{
  const char *topic = cramp_vocabulary_label (&cramp_team_topics, note->topic);
  g_autofree char *said = cramp_direction_isolate (note->text);
  /* Translators: what an instruction of the care team is about, and the instruction. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$s"), topic, said);

  show_words (self, text, _ ("My care team says"));
}

static void
show_advice (CrampBedsideHelp *self, const CrampTip *tip)
{
  g_autofree char *leaflets = cramp_leaflets_publishers (tip->leaflets);
  g_autofree char *source = NULL;

  if (leaflets)
    /* Translators: %s are the leaflets that say so. */
    source = g_strdup_printf (_ ("Source: %s"), leaflets);
  show_words (self, cramp_tip_text (tip), source);
}

/* What a warning has put in place of the tips is no leaflet's word (C2); after it comes only whom the care team wants
 * to be called. Otherwise what the care team said comes first (V2), then the tips, the first thing first. */
static void
show_tip (CrampBedsideHelp *self)
{
  CrampDiary *diary = cramp_running_get_diary (self->running);
  g_autofree char *instead = cramp_warnings_get_instead (self->warnings, self->shown);
  g_autoptr (GPtrArray) tips = cramp_advice_tips (cramp_diary_get_person (diary));
  g_autoptr (GPtrArray) notes = cramp_team_notes_list_for_cramp (diary, instead != NULL);
  guint n = notes->len + (instead ? 1 : tips->len);
  guint i = self->tip_number % n;

  if (instead && i == 0)
    show_words (self, instead, NULL);
  else if (instead)
    show_team_note (self, notes->pdata[i - 1]);
  else if (i < notes->len)
    show_team_note (self, notes->pdata[i]);
  else
    show_advice (self, tips->pdata[i - notes->len]);
  gtk_widget_set_visible (self->next_tip, n > 1);
}

/* Another cramp, or other signs, begin with the first tip; what does not help gives way to the next. */
static void
choose_tip (CrampBedsideHelp *self, const CrampEpisode *episode)
{
  const CrampEpisode *before = self->shown;

  if (!before || !g_str_equal (before->record.uuid, episode->record.uuid) ||
      memcmp (before->signs, episode->signs, sizeof episode->signs) != 0)
    self->tip_number = 0;
  else if (episode->not_helping == CRAMP_ANSWER_YES && before->not_helping != CRAMP_ANSWER_YES)
    self->tip_number++;
}

static void
running_changed_cb (CrampBedsideHelp *self)
{
  const CrampEpisode *episode = cramp_running_get_episode (self->running);

  if (!episode)
    return;
  choose_tip (self, episode);
  g_clear_pointer ((gpointer *) &self->shown, cramp_record_unref);
  self->shown = cramp_record_ref ((gpointer) episode);
  show_tip (self);
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    {
      cramp_keys_set_on (self->regions, (int) i, episode->regions[i] != 0);
      cramp_keys_set_on (self->other_regions, (int) i, episode->regions[i] != 0);
    }
}

/* What the user taps */

static void
next_tip_cb (CrampBedsideHelp *self)
{
  self->tip_number++;
  show_tip (self);
}

/* Over this view, so that the way back is short. */
static void
read_cb (CrampBedsideHelp *self)
{
  adw_dialog_present (cramp_article_dialog_new (cramp_running_get_diary (self->running), "E4"), GTK_WIDGET (self));
}

static void
region_cb (CrampBedsideHelp *self, int region, gboolean on)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  changed->regions[region] = on ? 1 : 0;
  cramp_running_save (self->running, changed, _ ("Where the cramp is"));
}

static void
both_sides_cb (CrampBedsideHelp *self)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (self->shown->regions[i] && cramp_region_is_leg (i))
      {
        CrampSide other = cramp_region_side (i) == CRAMP_SIDE_LEFT ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;

        changed->regions[cramp_region_find (other, cramp_region_muscle (i))] = 1;
      }
  cramp_running_save (self->running, changed, _ ("Where the cramp is"));
}

/* The screen as an object */

static void
cramp_bedside_help_dispose (GObject *object)
{
  CrampBedsideHelp *self = CRAMP_BEDSIDE_HELP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BEDSIDE_HELP);
  g_clear_pointer ((gpointer *) &self->shown, cramp_record_unref);
  g_clear_object (&self->warnings);
  g_clear_object (&self->running);
  G_OBJECT_CLASS (cramp_bedside_help_parent_class)->dispose (object);
}

static void
cramp_bedside_help_class_init (CrampBedsideHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_bedside_help_dispose;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside-help.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideHelp, tip);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideHelp, source);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideHelp, next_tip);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideHelp, regions);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideHelp, other_regions);
  gtk_widget_class_bind_template_callback (widget_class, next_tip_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, both_sides_cb);
}

static void
add_keys (CrampKeys *keys, const CrampRegion *regions, guint n_regions)
{
  for (guint i = 0; i < n_regions; i++)
    cramp_keys_add (keys, (int) regions[i], cramp_vocabulary_label (&cramp_regions, regions[i]), NULL);
}

static void
cramp_bedside_help_init (CrampBedsideHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self->regions, first_regions, G_N_ELEMENTS (first_regions));
  add_keys (self->other_regions, more_regions, G_N_ELEMENTS (more_regions));
}

/**
 * cramp_bedside_help_set_running:
 * @running: the cramp that it shows from now on; set once
 */
void
cramp_bedside_help_set_running (CrampBedsideHelp *self, CrampRunning *running)
{
  self->running = g_object_ref (running);
  self->warnings = cramp_warnings_of (cramp_running_get_diary (running));
  g_signal_connect_object (running, "changed", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
  running_changed_cb (self);
}
