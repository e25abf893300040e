/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-more.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "cramp-answer-list.h"
#include "cramp-answer-row.h"
#include "cramp-choice.h"
#include "cramp-duration-entry.h"
#include "cramp-relief-list.h"
#include "cramp-scroll.h"
#include "cramp-unveil.h"

/**
 * CrampEpisodeMore:
 *
 * The second part of the form for a cramp: signs, what was tried, and folded away what a usual entry does not need.
 * Rows that nobody sees yet are made when there is nothing more urgent to do, or when they are unfolded.
 *
 * Signals: #CrampEpisodeMore::changed, when somebody answered.
 */
struct _CrampEpisodeMore
{
  GtkBox parent_instance;

  gboolean quiet;                    /* the program, not the user, changes the answers */
  gboolean filled_no[CRAMP_N_SIGNS]; /* what "None of these" answered */

  CrampAnswerList *signs;
  GtkToggleButton *none;
  CrampReliefList *reliefs;
  AdwExpanderRow *feels_row;
  CrampAnswerList *feels;
  CrampAnswerRow *sore;
  CrampDurationEntry *sore_duration;
  AdwExpanderRow *factors_row;
  CrampAnswerList *factors;
  AdwExpanderRow *notes_row;
  GtkTextView *notes;
  CrampChoice *entered_by;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeMore, cramp_episode_more, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Signs of the leg stand on one side, those of the whole person on the other; in this order. */
static const guint leg_signs[] = {
  CRAMP_SIGN_REDNESS, CRAMP_SIGN_SWELLING, CRAMP_SIGN_WARM,   CRAMP_SIGN_HARD,      CRAMP_SIGN_TENDER,
  CRAMP_SIGN_NUMB,    CRAMP_SIGN_WEAK,     CRAMP_SIGN_INJURY, CRAMP_SIGN_KNEE_LUMP, CRAMP_SIGN_URGE_TO_MOVE,
};
static const guint body_signs[] = {
  CRAMP_SIGN_CHEST_PAIN, CRAMP_SIGN_JAW_PAIN,      CRAMP_SIGN_COUGH,     CRAMP_SIGN_FAST_HEART,
  CRAMP_SIGN_ARM_PAIN,   CRAMP_SIGN_SHOULDER_PAIN, CRAMP_SIGN_BACK_PAIN, CRAMP_SIGN_LIGHT_HEADED,
  CRAMP_SIGN_FEVER,      CRAMP_SIGN_CONFUSED,      CRAMP_SIGN_HEADACHE,  CRAMP_SIGN_BLURRED_VISION,
  CRAMP_SIGN_STUMBLING,
};
G_STATIC_ASSERT (G_N_ELEMENTS (leg_signs) + G_N_ELEMENTS (body_signs) == CRAMP_N_SIGNS);

/* Reading and writing */

static char *
get_notes (CrampEpisodeMore *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
any_answer (const guint8 *answers, guint n)
{
  for (guint i = 0; i < n; i++)
    if (answers[i])
      return TRUE;
  return FALSE;
}

/* What is given already is not hidden. */
static void
unfold (CrampEpisodeMore *self, const CrampEpisode *episode)
{
  adw_expander_row_set_expanded (self->feels_row, any_answer (episode->feels, CRAMP_N_FEELS) || episode->sore ||
                                                      episode->sore_duration != CRAMP_UNSET);
  adw_expander_row_set_expanded (self->factors_row, any_answer (episode->factors, CRAMP_N_FACTORS));
  adw_expander_row_set_expanded (self->notes_row, episode->notes || episode->entered_by);
}

static void
load (CrampEpisodeMore *self, const CrampEpisode *episode)
{
  cramp_answer_list_set (self->signs, episode->signs, episode->signs_still);
  cramp_relief_list_set (self->reliefs, episode->reliefs);
  cramp_answer_list_set (self->feels, episode->feels, NULL);
  cramp_answer_row_set_value (self->sore, episode->sore);
  cramp_duration_entry_set (self->sore_duration, episode->sore_duration, 0);
  cramp_answer_list_set (self->factors, episode->factors, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->notes), episode->notes ? episode->notes : "", -1);
  cramp_choice_set_value (self->entered_by, episode->entered_by);
  unfold (self, episode);
}

/* Changes */

static gboolean
any_sign (CrampEpisodeMore *self)
{
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      int value = cramp_answer_list_get_value (self->signs, i);

      if (value == CRAMP_SIGN_VALUE_YES || value == CRAMP_SIGN_VALUE_USUAL)
        return TRUE;
    }
  return FALSE;
}

static void
name_none (CrampEpisodeMore *self)
{
  gtk_button_set_label (GTK_BUTTON (self->none), any_sign (self) ? _ ("None of the Others") : _ ("None of These"));
}

static void
changed_cb (CrampEpisodeMore *self)
{
  if (self->quiet)
    return;
  name_none (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* "None of these" answers what nobody answered yet; taken back, exactly that is not answered again. */
static void
none_cb (CrampEpisodeMore *self)
{
  gboolean active = gtk_toggle_button_get_active (self->none);

  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      int value = cramp_answer_list_get_value (self->signs, i);

      if (!active && self->filled_no[i] && value == CRAMP_SIGN_VALUE_NO)
        cramp_answer_list_set_value (self->signs, i, CRAMP_SIGN_VALUE_NONE);
      self->filled_no[i] = active && value == CRAMP_SIGN_VALUE_NONE;
      if (self->filled_no[i])
        cramp_answer_list_set_value (self->signs, i, CRAMP_SIGN_VALUE_NO);
    }
  changed_cb (self);
}

/* What is folded away is made when it is unfolded; what somebody unfolds is to be seen. */
static void
unfolded_cb (CrampEpisodeMore *self, GParamSpec *pspec G_GNUC_UNUSED, AdwExpanderRow *row)
{
  if (adw_expander_row_get_expanded (self->feels_row))
    cramp_answer_list_fill (self->feels);
  if (adw_expander_row_get_expanded (self->factors_row))
    cramp_answer_list_fill (self->factors);
  if (!self->quiet && adw_expander_row_get_expanded (row))
    cramp_scroll_show (GTK_WIDGET (row));
}

/* The widget as an object */

static void
cramp_episode_more_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_EPISODE_MORE);
  G_OBJECT_CLASS (cramp_episode_more_parent_class)->dispose (object);
}

/* Only what can't be understood is gone to from outside. */
static gboolean
cramp_episode_more_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_EPISODE_MORE (widget)->sore_duration));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, signs);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, none);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, reliefs);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, feels_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, feels);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, sore);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, sore_duration);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, factors_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, factors);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, notes_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, notes);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeMore, entered_by);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, unfolded_cb);
}

static void
cramp_episode_more_class_init (CrampEpisodeMoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_episode_more_dispose;
  widget_class->grab_focus = cramp_episode_more_grab_focus;
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_EPISODE_MORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_LIST);
  g_type_ensure (CRAMP_TYPE_ANSWER_ROW);
  g_type_ensure (CRAMP_TYPE_CHOICE);
  g_type_ensure (CRAMP_TYPE_DURATION_ENTRY);
  g_type_ensure (CRAMP_TYPE_RELIEF_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode-more.ui");
  bind_children (widget_class);
}

/* All terms, in two columns. */
static void
add_columns (CrampAnswerList *list, const CrampVocabulary *vocabulary, guint *codes)
{
  guint half = (vocabulary->n_terms + 1) / 2;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    codes[i] = i;
  cramp_answer_list_set_vocabulary (list, vocabulary);
  cramp_answer_list_add_column (list, NULL, codes, half);
  cramp_answer_list_add_column (list, NULL, codes + half, vocabulary->n_terms - half);
}

static void
cramp_episode_more_init (CrampEpisodeMore *self)
{
  static guint all_feels[CRAMP_N_FEELS], all_factors[CRAMP_N_FACTORS];
  const CrampField *sore_duration = cramp_record_type_find_field (&cramp_episode_type, "sore_duration");

  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_choice_add_vocabulary (self->entered_by, &cramp_entered_by);
  g_object_set (self->sore_duration, "longest", (int) sore_duration->max, NULL);
  cramp_answer_list_set_vocabulary (self->signs, &cramp_signs);
  cramp_answer_list_add_column (self->signs, _ ("The leg"), leg_signs, G_N_ELEMENTS (leg_signs));
  cramp_answer_list_add_column (self->signs, _ ("The rest of you"), body_signs, G_N_ELEMENTS (body_signs));
  cramp_answer_list_fill_later (self->signs);
  add_columns (self->feels, &cramp_feels, all_feels);
  add_columns (self->factors, &cramp_factors, all_factors);
}

/**
 * cramp_episode_more_new:
 * @episode: whose answers it shows
 *
 * Returns: (transfer floating): the second part of the form
 */
GtkWidget *
cramp_episode_more_new (const CrampEpisode *episode)
{
  CrampEpisodeMore *self = g_object_new (CRAMP_TYPE_EPISODE_MORE, NULL);

  load (self, episode);
  name_none (self);
  self->quiet = FALSE;
  cramp_unveil (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * cramp_episode_more_read:
 * @episode: gets the answers as they stand in the form
 */
void
cramp_episode_more_read (CrampEpisodeMore *self, CrampEpisode *episode)
{
  g_autofree char *notes = get_notes (self);

  cramp_answer_list_get (self->signs, episode->signs, episode->signs_still);
  cramp_relief_list_get (self->reliefs, episode->reliefs);
  cramp_answer_list_get (self->feels, episode->feels, NULL);
  episode->sore = (CrampAnswer) cramp_answer_row_get_value (self->sore);
  episode->sore_duration = cramp_duration_entry_get_seconds (self->sore_duration);
  cramp_answer_list_get (self->factors, episode->factors, NULL);
  g_set_str (&episode->notes, notes);
  episode->entered_by = (CrampEnteredBy) cramp_choice_get_value (self->entered_by);
}

/**
 * cramp_episode_more_is_valid:
 *
 * Returns: whether all that was typed can be understood
 */
gboolean
cramp_episode_more_is_valid (CrampEpisodeMore *self)
{
  return cramp_duration_entry_is_valid (self->sore_duration);
}

/**
 * cramp_episode_more_check:
 *
 * Marks what was typed and can't be understood.
 *
 * Returns: the same as cramp_episode_more_is_valid()
 */
gboolean
cramp_episode_more_check (CrampEpisodeMore *self)
{
  gboolean valid = cramp_duration_entry_check (self->sore_duration);

  if (!valid)
    adw_expander_row_set_expanded (self->feels_row, TRUE);
  return valid;
}

/**
 * cramp_episode_more_set_narrow:
 * @narrow: whether there is only room for one column
 */
void
cramp_episode_more_set_narrow (CrampEpisodeMore *self, gboolean narrow)
{
  CrampAnswerList *const lists[] = { self->signs, self->feels, self->factors };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_object_set (lists[i], "orientation", narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                  "homogeneous", !narrow, "spacing", narrow ? 6 : 24, NULL);
}

/**
 * cramp_episode_more_set_asks_still:
 * @asks_still: whether the cramp is so long ago that the signs may be over
 */
void
cramp_episode_more_set_asks_still (CrampEpisodeMore *self, gboolean asks_still)
{
  cramp_answer_list_set_asks_still (self->signs, asks_still);
}

/**
 * cramp_episode_more_find_sign:
 *
 * Returns: (transfer none): the question about @sign
 */
GtkWidget *
cramp_episode_more_find_sign (CrampEpisodeMore *self, CrampSign sign)
{
  cramp_answer_list_fill (self->signs);
  return cramp_answer_list_find_row (self->signs, sign);
}
