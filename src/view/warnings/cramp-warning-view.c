/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-view.h"

#include <glib/gi18n-lib.h>

#include "cramp-leaflet.h"
#include "cramp-team-notes.h"

/**
 * CrampWarningView:
 *
 * One warning in full: its level in icon and word, what it is about, what to do with the person's own numbers, and
 * exactly what set it off. The level is never told by colour alone.
 *
 * CSS: `warning-view` with the level's key (`emergency`, `urgent`, `visit`, `note`). Accessibility: a group that is
 * called as cramp_warning_say().
 */
struct _CrampWarningView
{
  AdwBin parent_instance;

  GtkBox *box; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CrampWarningView, cramp_warning_view, ADW_TYPE_BIN)

static const char *const icons[CRAMP_N_WARNING_LEVELS] = {
  [CRAMP_WARNING_NONE] = "dialog-information-symbolic", [CRAMP_WARNING_NOTE] = "dialog-information-symbolic",
  [CRAMP_WARNING_VISIT] = "call-start-symbolic",        [CRAMP_WARNING_URGENT] = "dialog-warning-symbolic",
  [CRAMP_WARNING_EMERGENCY] = "dialog-error-symbolic",
};

/**
 * cramp_warning_level_icon:
 *
 * Returns: name of the icon that stands for @level
 */
const char *
cramp_warning_level_icon (CrampWarningLevel level)
{
  return icons[level];
}

/**
 * cramp_warning_say:
 *
 * Returns: (transfer full): level and title in one line, as "Could be serious: Signs that can be urgent"
 */
char *
cramp_warning_say (const CrampWarning *warning)
{
  /* Translators: the level of a warning, then its title. */
  return g_strdup_printf (C_ ("level and warning", "%s: %s"),
                          cramp_vocabulary_label (&cramp_warning_levels, warning->level),
                          cramp_warning_rule_title (warning->rule));
}

static GtkWidget *
add_label (CrampWarningView *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", FALSE, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
  return label;
}

static void
add_level (CrampWarningView *self, const CrampWarning *warning)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (cramp_warning_level_icon (warning->level));
  GtkWidget *word = gtk_label_new (cramp_vocabulary_label (&cramp_warning_levels, warning->level));

  gtk_label_set_wrap (GTK_LABEL (word), TRUE);
  gtk_label_set_xalign (GTK_LABEL (word), 0.0);
  gtk_widget_add_css_class (word, "level");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), word);
  gtk_box_append (self->box, line);
}

static void
add_number (CrampWarningView *self, const char *text)
{
  gtk_label_set_selectable (GTK_LABEL (add_label (self, text, "number")), TRUE);
}

static gboolean
is_given (const char *number)
{
  return number && *number;
}

/* The person's own numbers; without one the words say "your emergency number". */
static void
add_numbers (CrampWarningView *self, const CrampWarning *warning, const CrampPerson *person)
{
  g_autofree char *emergency = NULL;
  g_autofree char *team = NULL;

  if (warning->level < CRAMP_WARNING_VISIT)
    return;
  /* Translators: %s is a telephone number. */
  emergency = g_strdup_printf (_ ("Emergency number: %s"), person->emergency_phone);
  /* Translators: %s is a telephone number. */
  team = g_strdup_printf (_ ("Care team: %s"), person->team_phone);
  if (warning->level == CRAMP_WARNING_EMERGENCY && is_given (person->emergency_phone))
    add_number (self, emergency);
  if (is_given (person->team_phone))
    add_number (self, team);
}

/* What the person's own care team said about it (V2). */
static void
add_team_notes (CrampWarningView *self, const CrampWarning *warning, CrampDiary *diary)
{
  g_autoptr (GPtrArray) notes = cramp_team_notes_list_for_warning (diary, warning->rule);

  if (notes->len > 0)
    add_label (self, _ ("My care team says"), "team");
  for (guint i = 0; i < notes->len; i++)
    {
      const CrampTeamNote *note = g_ptr_array_index (notes, i);
      g_autofree char *heading = cramp_team_note_heading (note);
      g_autofree char *text = NULL;

      /* Translators: what an instruction of the care team is about, and the instruction. */
      text = g_strdup_printf (_ ("%1$s: %2$s"), heading, note->text);
      add_label (self, text, NULL);
    }
}

static void
add_causes (CrampWarningView *self, const CrampWarning *warning)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;

  for (guint i = 0; i < warning->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);

      if (g_hash_table_add (told, cause->words))
        g_string_append_printf (words, "%s%s", words->len ? _ ("; ") : "", cause->words);
    }
  if (words->len == 0)
    return;
  /* Translators: %s is what was entered, as "Leg red; Leg swollen". */
  text = g_strdup_printf (_ ("You entered: %s"), words->str);
  add_label (self, text, "causes");
}

static void
cramp_warning_view_class_init (CrampWarningViewClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cramp_warning_view_init (CrampWarningView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = GTK_BOX (box);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning-view");
}

/**
 * cramp_warning_view_new:
 * @diary: of the person whose numbers to call, and whose care team to follow
 *
 * Returns: (transfer floating): @warning in full
 */
GtkWidget *
cramp_warning_view_new (const CrampWarning *warning, CrampDiary *diary)
{
  CrampWarningView *self = g_object_new (CRAMP_TYPE_WARNING_VIEW, NULL);
  g_autofree char *name = cramp_warning_say (warning);
  g_autofree char *todo = cramp_warning_what_to_do (warning);

  gtk_widget_add_css_class (GTK_WIDGET (self), cramp_vocabulary_key (&cramp_warning_levels, warning->level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_level (self, warning);
  add_label (self, cramp_warning_rule_title (warning->rule), "heading");
  add_label (self, todo, "todo");
  add_numbers (self, warning, cramp_diary_get_person (diary));
  add_team_notes (self, warning, diary);
  add_causes (self, warning);
  return GTK_WIDGET (self);
}

/**
 * cramp_warning_view_append:
 * @child: what stands below, as buttons
 */
void
cramp_warning_view_append (CrampWarningView *self, GtkWidget *child)
{
  gtk_box_append (self->box, child);
}

/**
 * cramp_warning_view_add_leaflets:
 *
 * Adds the leaflets that the rule comes from.
 */
void
cramp_warning_view_add_leaflets (CrampWarningView *self, CrampWarningRuleId rule)
{
  g_autofree char *leaflets = cramp_leaflets_cite (cramp_warning_rule_leaflets (rule));
  /* Translators: %s are leaflets, one a line. */
  g_autofree char *source = g_strdup_printf (_ ("Source: %s"), leaflets);

  add_label (self, source, "source-line");
}

/**
 * cramp_warning_view_add_source:
 *
 * Adds the rule in plain words, and the leaflets it comes from.
 */
void
cramp_warning_view_add_source (CrampWarningView *self, const CrampWarning *warning)
{
  add_label (self, cramp_warning_rule_words (warning->rule), NULL);
  cramp_warning_view_add_leaflets (self, warning->rule);
}

/* The list of the signs has a section for each level, and each rule stands in that of the worst it can be. */
static char *
article_target (const CrampWarning *warning)
{
  const char *article = cramp_warning_rule_article (warning->rule);

  if (!g_str_equal (article, "E10"))
    return g_strdup (article);
  return g_strdup_printf ("%s#%s", article,
                          cramp_vocabulary_key (&cramp_warning_levels, cramp_warning_rule_worst (warning->rule)));
}

/**
 * cramp_warning_view_add_article:
 *
 * Adds a button that opens the article behind the rule.
 */
void
cramp_warning_view_add_article (CrampWarningView *self, const CrampWarning *warning)
{
  g_autofree char *target = article_target (warning);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Read More"), "action-name", "win.open-article",
                                    "action-target", g_variant_new_string (target), "halign", GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cramp_warning_rule_title (warning->rule), -1);
  gtk_widget_add_css_class (button, "link");
  gtk_box_append (self->box, button);
}
