/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-episode-dialog.h"
#include "cramp-feedback.h"
#include "cramp-warning-view.h"

/* One warning as it stands on the page of all warnings: the view, with links to the entries that set it off, its state
 * and source, the article, and the answers that acknowledge it. */

/* What a button stands for. */
typedef struct
{
  CrampDiary *diary;     /* (owned) */
  CrampWarning *warning; /* (owned) */
  CrampAcknowledged how;
} Answer;

static void
answer_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Answer *answer = data;

  cramp_warning_unref (answer->warning);
  g_object_unref (answer->diary);
  g_free (answer);
}

static Answer *
answer_new (CrampDiary *diary, const CrampWarning *warning, CrampAcknowledged how)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->diary = g_object_ref (diary);
  answer->warning = cramp_warning_ref ((CrampWarning *) warning);
  answer->how = how;
  return answer;
}

/* Acknowledging */

static void
acknowledge (GtkWidget *widget, const Answer *answer)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (warnings, answer->warning);
  if (cramp_diary_acknowledge (answer->diary, warnings, answer->how, _ ("Acknowledge warning"), &error))
    cramp_feedback_undoable (widget, _ ("Noted down"));
  else
    cramp_feedback_error (widget, _ ("This could not be noted down"), error);
}

static void
confirmed_cb (AdwAlertDialog *dialog, const char *response, gpointer data)
{
  if (g_str_equal (response, "confirm"))
    acknowledge (g_object_get_data (G_OBJECT (dialog), "window"), data);
}

/* An emergency is not put away by a slip of the finger. */
static void
confirm (GtkWidget *window, const Answer *answer)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Have you got help?"), NULL);
  g_autofree char *todo = cramp_warning_what_to_do (answer->warning);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), todo);
  adw_alert_dialog_add_responses (
      ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Keep the Warning"), "confirm",
      answer->how == CRAMP_ACKNOWLEDGED_TEAM ? _ ("I _Talked to My Care Team") : _ ("I Have _Seen It"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "window", window);
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirmed_cb),
                         answer_new (answer->diary, answer->warning, answer->how), answer_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, window);
}

static void
answer_cb (GtkWidget *button, gpointer data)
{
  const Answer *answer = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (button));

  if (answer->warning->level == CRAMP_WARNING_EMERGENCY)
    confirm (window, answer);
  else
    acknowledge (window, answer);
}

static void
add_answer (GtkWidget *box, CrampDiary *diary, const CrampWarning *warning, CrampAcknowledged how)
{
  GtkWidget *button = gtk_button_new_with_label (cramp_vocabulary_label (&cramp_acknowledged, how));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cramp_warning_rule_title (warning->rule), -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (answer_cb), answer_new (diary, warning, how), answer_free,
                         G_CONNECT_DEFAULT);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
add_answers (CrampWarningView *view, CrampDiary *diary, const CrampWarning *warning)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 8);
  add_answer (box, diary, warning, CRAMP_ACKNOWLEDGED_SEEN);
  if (warning->level >= CRAMP_WARNING_VISIT)
    add_answer (box, diary, warning, CRAMP_ACKNOWLEDGED_TEAM);
  cramp_warning_view_append (view, box);
}

/* The entries */

static void
entry_cb (GtkWidget *button, CrampDiary *diary)
{
  cramp_warning_open_entry (button, diary, g_object_get_data (G_OBJECT (button), "entry"),
                            GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "sign")));
}

static void
add_entry (CrampWarningView *view, CrampDiary *diary, const CrampWarningCause *cause)
{
  g_autofree char *text = cramp_warning_describe_entry (diary, cause->entry);
  GtkWidget *label, *button;

  if (!text)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, NULL);
  button = g_object_new (GTK_TYPE_BUTTON, "child", label, "tooltip-text", _ ("Open this entry"), NULL);
  gtk_widget_add_css_class (button, "link");
  g_object_set_data_full (G_OBJECT (button), "entry", g_strdup (cause->entry), g_free);
  g_object_set_data (G_OBJECT (button), "sign", GINT_TO_POINTER (cause->sign));
  g_signal_connect_object (button, "clicked", G_CALLBACK (entry_cb), diary, 0);
  cramp_warning_view_append (view, button);
}

static void
add_entries (CrampWarningView *view, CrampDiary *diary, const CrampWarning *warning)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < warning->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);

      if (cause->entry && g_hash_table_add (told, cause->entry))
        add_entry (view, diary, cause);
    }
}

/* State */

static char *
describe_state (const CrampWarning *warning)
{
  g_autofree char *day = NULL;

  if (warning->state != CRAMP_WARNING_ACKNOWLEDGED)
    return g_strdup (cramp_vocabulary_label (&cramp_warning_states, warning->state));
  day = cramp_day_format_long (warning->acknowledged_on);
  /* Translators: how a warning was acknowledged, as "I Have Seen It", and the date. */
  return g_strdup_printf (_ ("“%s”, %s"), cramp_vocabulary_label (&cramp_acknowledged, warning->acknowledged), day);
}

static void
add_line (CrampWarningView *view, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "dimmed");
  cramp_warning_view_append (view, label);
}

static void
add_state (CrampWarningView *view, const CrampWarning *warning)
{
  g_autofree char *state = describe_state (warning);
  g_autofree char *first = NULL;

  if (warning->state != CRAMP_WARNING_OPEN)
    add_line (view, state);
  if (warning->first_level <= warning->level)
    return;
  /* Translators: %s is the word of a level, as "Could be serious". */
  first = g_strdup_printf (_ ("At first: %s"), cramp_vocabulary_label (&cramp_warning_levels, warning->first_level));
  add_line (view, first);
}

/**
 * cramp_warning_card_new:
 *
 * Returns: (transfer floating): @warning with all that is to be said and done about it
 */
GtkWidget *
cramp_warning_card_new (CrampDiary *diary, const CrampWarning *warning)
{
  GtkWidget *widget = cramp_warning_view_new (warning, diary);
  CrampWarningView *view = CRAMP_WARNING_VIEW (widget);

  add_entries (view, diary, warning);
  add_state (view, warning);
  cramp_warning_view_add_source (view, warning);
  cramp_warning_view_add_article (view, warning);
  if (warning->state == CRAMP_WARNING_OPEN)
    add_answers (view, diary, warning);
  gtk_widget_add_css_class (widget, "card");
  return widget;
}

/**
 * cramp_warning_describe_entry:
 * @uuid: of an entry that set a warning off
 *
 * Returns: (transfer full) (nullable): date and words of a cramp; %NULL where it is none
 */
char *
cramp_warning_describe_entry (CrampDiary *diary, const char *uuid)
{
  g_autoptr (CrampEpisode) episode = cramp_diary_get (diary, &cramp_episode_type, uuid, NULL);
  g_autofree char *date = episode ? cramp_day_format (cramp_episode_day (episode)) : NULL;
  g_autofree char *words = episode ? cramp_episode_describe (episode) : NULL;

  if (!episode)
    return NULL;
  /* Translators: a date, then a cramp in words, as "22 November: 03:12, left calf, pain 7". */
  return g_strdup_printf (C_ ("date and cramp", "%s: %s"), date, words);
}

/**
 * cramp_warning_open_entry:
 * @widget: in the window it is opened in
 * @uuid: of a cramp
 * @sign: the #CrampSign whose question comes first, or %CRAMP_UNSET
 *
 * Shows the entry, to be read or corrected.
 */
void
cramp_warning_open_entry (GtkWidget *widget, CrampDiary *diary, const char *uuid, int sign)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = cramp_diary_get (diary, &cramp_episode_type, uuid, &error);

  if (episode)
    {
      AdwDialog *dialog = cramp_episode_dialog_new (diary, episode, CRAMP_DAY_UNSET);

      if (sign != CRAMP_UNSET)
        cramp_episode_dialog_ask (CRAMP_EPISODE_DIALOG (dialog), (CrampSign) sign);
      adw_dialog_present (dialog, widget);
    }
  else if (error)
    cramp_feedback_error (widget, _ ("The entry could not be read"), error);
}
