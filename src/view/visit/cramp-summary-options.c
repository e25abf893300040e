/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-summary-options.h"

#include <glib/gi18n-lib.h>

#include "cramp-field.h"
#include "cramp-language.h"
#include "cramp-let-wrap.h"
#include "cramp-paper.h"
#include "cramp-summary.h"

/**
 * CrampSummaryOptions:
 *
 * A button behind which language, paper and sections of the summary are chosen.
 *
 * Signals: #CrampSummaryOptions::changed.
 */
struct _CrampSummaryOptions
{
  AdwBin parent_instance;

  GStrv codes; /* (owned): of the languages, after "as on the screen" */
  GtkDropDown *language;
  GtkDropDown *paper;
  GtkCheckButton *parts[CRAMP_N_PARTS];
};

G_DEFINE_FINAL_TYPE (CrampSummaryOptions, cramp_summary_options, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
changed_cb (CrampSummaryOptions *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (box, label);
}

static GtkDropDown *
add_choice (CrampSummaryOptions *self, GtkBox *box, const char *title, GtkStringList *list)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (list), NULL);

  add_heading (box, title);
  cramp_field_name_choice (GTK_DROP_DOWN (choice), title);
  gtk_box_append (box, choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

static GtkStringList *
list_languages (CrampSummaryOptions *self)
{
  GtkStringList *list = gtk_string_list_new ((const char *[]) { _ ("As on the screen"), NULL });

  for (guint i = 0; self->codes[i]; i++)
    gtk_string_list_append (list, cramp_language_name (self->codes[i]));
  return list;
}

static void
add_parts (CrampSummaryOptions *self, GtkBox *box)
{
  add_heading (box, _ ("Sections"));
  for (guint i = 0; i < CRAMP_N_PARTS; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (cramp_vocabulary_label (&cramp_summary_parts, i));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (CRAMP_USUAL_PARTS & (1u << i)) != 0);
      cramp_let_wrap (check);
      gtk_box_append (box, check);
      self->parts[i] = GTK_CHECK_BUTTON (check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static GtkWidget *
make_popover (CrampSummaryOptions *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  /* Translators: a size of paper. */
  GtkStringList *papers = gtk_string_list_new ((const char *[]) { _ ("A4"), _ ("Letter"), NULL });

  self->language = add_choice (self, box, _ ("Language"), list_languages (self));
  self->paper = add_choice (self, box, _ ("Paper"), papers);
  gtk_drop_down_set_selected (self->paper, cramp_paper_chosen ());
  add_parts (self, box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (box));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}

static void
cramp_summary_options_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (cramp_summary_options_parent_class)->dispose (object);
}

static void
cramp_summary_options_finalize (GObject *object)
{
  g_strfreev (CRAMP_SUMMARY_OPTIONS (object)->codes);
  G_OBJECT_CLASS (cramp_summary_options_parent_class)->finalize (object);
}

static void
cramp_summary_options_class_init (CrampSummaryOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_summary_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_summary_options_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_SUMMARY_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_summary_options_init (CrampSummaryOptions *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->codes = cramp_languages_list ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Language, paper and sections"));
  cramp_field_name_menu_button (GTK_MENU_BUTTON (button), _ ("Language, paper and sections"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_popover (self));
  adw_bin_set_child (ADW_BIN (self), button);
}

/**
 * cramp_summary_options_get_language:
 *
 * Returns: (transfer none) (nullable): code of the language, %NULL for the screen's
 */
const char *
cramp_summary_options_get_language (CrampSummaryOptions *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  return selected == 0 ? NULL : self->codes[selected - 1];
}

CrampPaper
cramp_summary_options_get_paper (CrampSummaryOptions *self)
{
  return (CrampPaper) gtk_drop_down_get_selected (self->paper);
}

/**
 * cramp_summary_options_get_parts:
 *
 * Returns: bit i stands for #CrampSummaryPart i
 */
guint
cramp_summary_options_get_parts (CrampSummaryOptions *self)
{
  guint parts = 0;

  for (guint i = 0; i < CRAMP_N_PARTS; i++)
    if (gtk_check_button_get_active (self->parts[i]))
      parts |= 1u << i;
  return parts;
}
