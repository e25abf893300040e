/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-block.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "cramp-drawing.h"
#include "cramp-article-label.h"
#include "cramp-caution.h"
#include "cramp-fold.h"
#include "cramp-leaflet.h"
#include "cramp-let-wrap.h"
#include "cramp-source-button.h"

/* The blocks of an article as widgets. Lists and their items have their accessible roles. */

static GtkWidget *
make_statement (const CrampArticleStatement *statement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), cramp_article_label_new (statement->text, "reading"));
  gtk_box_append (GTK_BOX (box), cramp_source_buttons_new (statement->sources));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_paragraph (const CrampArticleBlock *block)
{
  return make_statement (g_ptr_array_index (block->statements, 0));
}

static GtkWidget *
make_item (const CrampArticleBlock *block, guint i)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "spacing", 10, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_autofree char *mark = block->kind == CRAMP_ARTICLE_STEPS ? g_strdup_printf (_ ("%u."), i + 1) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "reading");
  gtk_box_append (GTK_BOX (item), label);
  gtk_box_append (GTK_BOX (item), make_statement (g_ptr_array_index (block->statements, i)));
  return item;
}

static GtkWidget *
make_list (const CrampArticleBlock *block)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (guint i = 0; i < block->statements->len; i++)
    gtk_box_append (GTK_BOX (list), make_item (block, i));
  return list;
}

static GtkWidget *
make_difference (const CrampArticleBlock *block)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  /* Translators: %s is what the leaflets say different things about, as "Ice". */
  g_autofree char *title = g_strdup_printf (_ ("Leaflets differ: %s"), block->title);
  /* Translators: %s is what this program does where leaflets differ; a whole sentence. */
  g_autofree char *ours = g_strdup_printf (_ ("Here: %s"), block->text);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "difference");
  gtk_box_append (GTK_BOX (card), cramp_article_heading_new (title, "heading", 3));
  gtk_box_append (GTK_BOX (card), make_list (block));
  gtk_box_append (GTK_BOX (card), cramp_article_label_new (ours, "reading"));
  return card;
}

static GtkWidget *
make_caution (const CrampArticleBlock *block)
{
  const char *text = cramp_caution_text_in_article (block->name);
  GtkWidget *row, *icon, *label;

  if (!text)
    return NULL;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  label = cramp_article_label_new (text, "reading");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_add_css_class (row, "caution");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Caution"), -1);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

static GtkWidget *
make_figure (const CrampArticleBlock *block, CrampArticleContext *context)
{
  if (!context->exercises)
    context->exercises = cramp_exercises_load (NULL);
  return cramp_drawing_new (block, context->exercises);
}

static GtkWidget *
make_leaflet (const CrampArticleBlock *block)
{
  g_autofree char *cited = cramp_source_cite (block->name);

  return cramp_article_heading_new (cited, "heading", 3);
}

/**
 * cramp_article_link_new:
 * @articles: (element-type CrampArticleItem):
 * @id: as "E10"
 *
 * Returns: (transfer floating) (nullable): a button that leads to an article; %NULL where there is none called @id
 */
GtkWidget *
cramp_article_link_new (GListModel *articles, const char *id)
{
  CrampArticleItem *item = cramp_article_list_find (articles, id);
  GtkWidget *button, *content;
  const char *title;

  if (!item)
    return NULL;
  title = cramp_article_item_get_article (item)->title;
  button = gtk_button_new ();
  content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-next-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), title);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  cramp_let_wrap (button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "learn.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

static GtkWidget *
make_block (const CrampArticleBlock *block, CrampArticleContext *context)
{
  switch (block->kind)
    {
    case CRAMP_ARTICLE_PARAGRAPH:
      return make_paragraph (block);
    case CRAMP_ARTICLE_LIST:
    case CRAMP_ARTICLE_STEPS:
      return make_list (block);
    case CRAMP_ARTICLE_DIFFER:
      return make_difference (block);
    case CRAMP_ARTICLE_CAUTION:
      return make_caution (block);
    case CRAMP_ARTICLE_SEE:
      return cramp_article_link_new (context->articles, block->name);
    case CRAMP_ARTICLE_FIGURE:
      return make_figure (block, context);
    case CRAMP_ARTICLE_LEAFLET:
      return make_leaflet (block);
    default:
      return NULL;
    }
}

/**
 * cramp_article_block_new:
 * @block: must live as long as the widget
 *
 * Returns: (transfer floating) (nullable): what is to be read; %NULL where that can't be shown
 */
GtkWidget *
cramp_article_block_new (const CrampArticleBlock *block, CrampArticleContext *context)
{
  GtkWidget *inner = make_block (block, context);

  if (!block->folded || !context->person || !cramp_caution_folds_food (context->person->situations))
    return inner;
  return cramp_fold_new (_ ("Show anyway: my doctor agrees"), inner);
}
