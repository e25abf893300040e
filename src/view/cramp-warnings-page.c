/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warnings-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-episode-dialog.h"
#include "cramp-feedback.h"
#include "cramp-leaflet.h"
#include "cramp-warning-view.h"
#include "cramp-warnings.h"

/**
 * CrampWarningsPage:
 *
 * All warnings that are open and that were: what each is, what set it off, what to do, who says so; here they are
 * acknowledged. With none open the page says that this does not mean that all is well, and when to get help.
 */
struct _CrampWarningsPage
{
  CrampPage parent_instance;

  CrampWarnings *warnings; /* (owned) */
  gboolean all;            /* the earlier ones are shown all */

  GtkWidget *asked;
  GtkBox *asked_list;
  GtkBox *open;
  GtkWidget *quiet;
  GtkBox *help;
  GtkWidget *earlier;
  GtkBox *earlier_list;
  GtkWidget *more;
  GtkLabel *information;
};

G_DEFINE_FINAL_TYPE (CrampWarningsPage, cramp_warnings_page, CRAMP_TYPE_PAGE)

/* So many of the earlier ones are shown at first. */
#define FIRST_EARLIER 10

static CrampDiary *
diary_of (CrampWarningsPage *self)
{
  return cramp_page_get_diary (CRAMP_PAGE (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

/* Acknowledging */

static void
acknowledge (CrampWarningsPage *self, const CrampWarning *warning, CrampAcknowledged how)
{
  g_autoptr (GError) error = NULL;

  if (cramp_diary_acknowledge (diary_of (self), warning, how, _ ("Acknowledge warning"), &error))
    cramp_feedback_undoable (GTK_WIDGET (self), _ ("Noted down"));
  else
    cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be noted down"), error);
}

/* What a button stands for. */
typedef struct
{
  CrampWarningsPage *page; /* (unowned): the button is inside of it */
  CrampWarning *warning;   /* (owned) */
  CrampAcknowledged how;
} Answer;

static void
answer_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Answer *answer = data;

  cramp_warning_unref (answer->warning);
  g_free (answer);
}

static Answer *
answer_new (CrampWarningsPage *page, const CrampWarning *warning, CrampAcknowledged how)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->page = page;
  answer->warning = cramp_warning_ref ((CrampWarning *) warning);
  answer->how = how;
  return answer;
}

static void
confirmed_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, gpointer data)
{
  Answer *answer = data;

  if (g_str_equal (response, "confirm"))
    acknowledge (answer->page, answer->warning, answer->how);
}

/* An emergency is not put away by a slip of the finger. */
static void
confirm (CrampWarningsPage *self, const CrampWarning *warning, CrampAcknowledged how)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Have you got help?"), NULL);
  g_autofree char *todo = cramp_warning_what_to_do (warning);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), todo);
  adw_alert_dialog_add_responses (
      ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Keep the Warning"), "confirm",
      how == CRAMP_ACKNOWLEDGED_TEAM ? _ ("I _Talked to My Care Team") : _ ("I Have _Seen It"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirmed_cb), answer_new (self, warning, how), answer_free,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
answer_cb (GtkButton *button G_GNUC_UNUSED, gpointer data)
{
  Answer *answer = data;

  if (answer->warning->level == CRAMP_WARNING_EMERGENCY)
    confirm (answer->page, answer->warning, answer->how);
  else
    acknowledge (answer->page, answer->warning, answer->how);
}

static void
add_answer (CrampWarningsPage *self, GtkWidget *box, const CrampWarning *warning, CrampAcknowledged how)
{
  GtkWidget *button = gtk_button_new_with_label (cramp_vocabulary_label (&cramp_acknowledged, how));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_data (button, "clicked", G_CALLBACK (answer_cb), answer_new (self, warning, how), answer_free,
                         G_CONNECT_DEFAULT);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
add_answers (CrampWarningsPage *self, CrampWarningView *view, const CrampWarning *warning)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 8);
  add_answer (self, box, warning, CRAMP_ACKNOWLEDGED_SEEN);
  if (warning->level >= CRAMP_WARNING_VISIT)
    add_answer (self, box, warning, CRAMP_ACKNOWLEDGED_TEAM);
  cramp_warning_view_append (view, box);
}

static void
none_now_cb (CrampWarningsPage *self)
{
  g_autoptr (GPtrArray) asked = cramp_warnings_get_asked (self->warnings);

  for (guint i = 0; i < asked->len; i++)
    acknowledge (self, g_ptr_array_index (asked, i), CRAMP_ACKNOWLEDGED_SEEN);
}

/* The entries */

static void
entry_cb (CrampWarningsPage *self, GtkButton *button)
{
  const char *uuid = g_object_get_data (G_OBJECT (button), "entry");
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = cramp_diary_get (diary_of (self), &cramp_episode_type, uuid, &error);

  if (episode)
    adw_dialog_present (cramp_episode_dialog_new (diary_of (self), episode, CRAMP_DAY_UNSET), GTK_WIDGET (self));
  else if (error)
    cramp_feedback_error (GTK_WIDGET (self), _ ("The entry could not be read"), error);
}

static char *
describe_entry (const CrampEpisode *episode)
{
  g_autofree char *date = cramp_day_format (cramp_episode_day (episode));
  g_autofree char *words = cramp_episode_describe (episode);

  /* Translators: a date, then a cramp in words, as "22 November: 03:12, left calf, pain 7". */
  return g_strdup_printf (C_ ("date and cramp", "%s: %s"), date, words);
}

static GtkWidget *
entry_button (CrampWarningsPage *self, const char *uuid)
{
  g_autoptr (CrampEpisode) episode = cramp_diary_get (diary_of (self), &cramp_episode_type, uuid, NULL);
  g_autofree char *text = episode ? describe_entry (episode) : NULL;
  GtkWidget *button;

  if (!text)
    return NULL;
  button = gtk_button_new_with_label (text);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0.0);
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_tooltip_text (button, _ ("Open this entry"));
  g_object_set_data_full (G_OBJECT (button), "entry", g_strdup (uuid), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_entries (CrampWarningsPage *self, CrampWarningView *view, const CrampWarning *warning)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < warning->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);
      GtkWidget *button;

      if (!cause->entry || !g_hash_table_add (told, cause->entry))
        continue;
      button = entry_button (self, cause->entry);
      if (button)
        cramp_warning_view_append (view, button);
    }
}

/* One warning */

static char *
describe_state (const CrampWarning *warning)
{
  g_autofree char *day = NULL;

  if (warning->state != CRAMP_WARNING_ACKNOWLEDGED)
    return g_strdup (cramp_vocabulary_label (&cramp_warning_states, warning->state));
  day = cramp_day_format_long (warning->acknowledged_on);
  /* Translators: how a warning was acknowledged, as "I have seen it", and the date. */
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

static GtkWidget *
article_button (const CrampWarning *warning)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Read more"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-article");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cramp_warning_rule_article (warning->rule));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "link");
  return button;
}

static GtkWidget *
card_for (CrampWarningsPage *self, const CrampWarning *warning)
{
  GtkWidget *widget = cramp_warning_view_new (warning, cramp_diary_get_person (diary_of (self)));
  CrampWarningView *view = CRAMP_WARNING_VIEW (widget);

  add_entries (self, view, warning);
  add_state (view, warning);
  cramp_warning_view_add_source (view, warning);
  cramp_warning_view_append (view, article_button (warning));
  if (warning->state == CRAMP_WARNING_OPEN)
    add_answers (self, view, warning);
  gtk_widget_add_css_class (widget, "card");
  return widget;
}

/* The page */

static void
fill_asked (CrampWarningsPage *self)
{
  g_autoptr (GPtrArray) asked = cramp_warnings_get_asked (self->warnings);

  clear (self->asked_list);
  gtk_widget_set_visible (self->asked, asked->len > 0);
  for (guint i = 0; i < asked->len && i < FIRST_EARLIER; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (asked, i);

      for (guint j = 0; j < warning->causes->len; j++)
        {
          const CrampWarningCause *cause = g_ptr_array_index (warning->causes, j);

          gtk_box_append (self->asked_list,
                          g_object_new (GTK_TYPE_LABEL, "label", cause->words, "xalign", 0.0, "wrap", TRUE, NULL));
        }
      if (warning->causes->len > 0)
        {
          GtkWidget *button = entry_button (self, ((CrampWarningCause *) warning->causes->pdata[0])->entry);

          if (button)
            gtk_box_append (self->asked_list, button);
        }
    }
}

static void
fill (CrampWarningsPage *self)
{
  guint n_open = 0, n_earlier = 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->warnings));

  clear (self->open);
  clear (self->earlier_list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrampWarningItem) item = g_list_model_get_item (G_LIST_MODEL (self->warnings), i);
      const CrampWarning *warning = cramp_warning_item_get (item);
      gboolean open = warning->state == CRAMP_WARNING_OPEN;

      if (cramp_warning_rule_is_page_only (warning->rule))
        continue;
      *(open ? &n_open : &n_earlier) += 1;
      if (open || self->all || n_earlier <= FIRST_EARLIER)
        gtk_box_append (open ? self->open : self->earlier_list, card_for (self, warning));
    }
  fill_asked (self);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  gtk_widget_set_visible (self->quiet, n_open == 0);
  gtk_widget_set_visible (self->earlier, n_earlier > 0);
  gtk_widget_set_visible (self->more, !self->all && n_earlier > FIRST_EARLIER);
}

static void
more_cb (CrampWarningsPage *self)
{
  self->all = TRUE;
  fill (self);
}

/* The rules themselves, the worst first (E10). */
static const struct
{
  CrampWarningLevel level;
  CrampWarningRuleId rules[8];
  guint n_rules;
} help[] = {
  { CRAMP_WARNING_EMERGENCY, { CRAMP_W1, CRAMP_W2 }, 2 },
  { CRAMP_WARNING_URGENT, { CRAMP_W3, CRAMP_W4, CRAMP_W5, CRAMP_W6, CRAMP_W7, CRAMP_W12 }, 6 },
  { CRAMP_WARNING_VISIT, { CRAMP_W8, CRAMP_W9, CRAMP_W10, CRAMP_W11, CRAMP_W14 }, 5 },
};

static void
add_rule (CrampWarningsPage *self, CrampWarningRuleId rule)
{
  g_autofree char *leaflets = cramp_leaflets_cite (cramp_warning_rule_leaflets (rule));
  GtkWidget *source = g_object_new (GTK_TYPE_LABEL, "label", leaflets, "xalign", 0.0, "wrap", TRUE, "margin-start", 24,
                                    "margin-bottom", 6, NULL);

  gtk_box_append (self->help, g_object_new (GTK_TYPE_LABEL, "label", cramp_warning_rule_words (rule), "xalign", 0.0,
                                            "wrap", TRUE, "margin-start", 24, NULL));
  gtk_widget_add_css_class (source, "dimmed");
  gtk_widget_add_css_class (source, "caption");
  gtk_box_append (self->help, source);
}

static void
fill_help (CrampWarningsPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (help); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *level = gtk_label_new (cramp_vocabulary_label (&cramp_warning_levels, help[i].level));

      gtk_widget_add_css_class (level, "heading");
      gtk_widget_set_margin_top (line, 8);
      gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (cramp_warning_level_icon (help[i].level)));
      gtk_box_append (GTK_BOX (line), level);
      gtk_box_append (self->help, line);
      gtk_box_append (self->help, g_object_new (GTK_TYPE_LABEL, "label", cramp_warning_level_action (help[i].level),
                                                "xalign", 0.0, "wrap", TRUE, NULL));
      for (guint j = 0; j < help[i].n_rules; j++)
        add_rule (self, help[i].rules[j]);
    }
}

static void
cramp_warnings_page_constructed (GObject *object)
{
  CrampWarningsPage *self = CRAMP_WARNINGS_PAGE (object);

  G_OBJECT_CLASS (cramp_warnings_page_parent_class)->constructed (object);
  self->warnings = cramp_warnings_new (diary_of (self));
  g_signal_connect_object (self->warnings, "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (self->information, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  fill_help (self);
  fill (self);
}

static void
cramp_warnings_page_dispose (GObject *object)
{
  CrampWarningsPage *self = CRAMP_WARNINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_WARNINGS_PAGE);
  g_clear_object (&self->warnings);
  G_OBJECT_CLASS (cramp_warnings_page_parent_class)->dispose (object);
}

static void
cramp_warnings_page_class_init (CrampWarningsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_warnings_page_constructed;
  object_class->dispose = cramp_warnings_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/warnings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, asked);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, asked_list);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, open);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, quiet);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, help);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, more);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, information);
  gtk_widget_class_bind_template_callback (widget_class, none_now_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
cramp_warnings_page_init (CrampWarningsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
