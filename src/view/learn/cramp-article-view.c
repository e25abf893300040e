/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-view.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-block.h"
#include "cramp-article-find.h"
#include "cramp-article-label.h"
#include "cramp-caution.h"
#include "cramp-team-card.h"

/**
 * CrampArticleView:
 *
 * An article to read: headings, paragraphs and lists, each statement followed by small buttons that tell what stands
 * behind it. What the person's care team says about it stands first (V2). Widgets are made anew for each article.
 * Links activate the action `learn.open` with the article's id.
 *
 * What is seen first is there at once; the rest follows frame by frame, since a whole article takes longer to lay out
 * than one frame.
 */
struct _CrampArticleView
{
  AdwBin parent_instance;

  CrampArticleContext context;
  const CrampArticle *article; /* (not owned) (nullable): while some of it is still to be shown */
  guint section;               /* of which the next block is */
  guint block;                 /* that is shown next */
  guint tick;                  /* that shows more */
  guint scrolling;             /* tick that scrolls to what is wanted */
  GHashTable *sections;        /* (owned) (element-type utf8 GtkWidget): headings by the ids of their sections */
  char *wanted;                /* (owned) (nullable): id of the section to scroll to once all has its place */

  CrampArticleFind *find;
  GtkScrolledWindow *scroller;
  GtkBox *column;
};

G_DEFINE_FINAL_TYPE (CrampArticleView, cramp_article_view, ADW_TYPE_BIN)

/* So many statements are added in one frame; a list may bring a few more. */
#define STATEMENTS_A_FRAME 4

static void
append (CrampArticleView *self, GtkWidget *child)
{
  if (child)
    gtk_box_append (self->column, child);
}

static void
append_title (CrampArticleView *self, const CrampArticleSection *section)
{
  GtkWidget *heading = cramp_article_heading_new (section->title, "section-heading", 2);

  if (section->id)
    g_hash_table_insert (self->sections, section->id, heading);
  append (self, heading);
}

static void
append_related (CrampArticleView *self, const CrampArticle *article)
{
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; article->related[i]; i++)
    {
      GtkWidget *link = cramp_article_link_new (self->context.articles, article->related[i]);

      if (link)
        gtk_box_append (GTK_BOX (links), link);
    }
  append (self, cramp_article_heading_new (_ ("Read on"), "section-heading", 2));
  append (self, links);
}

static void
append_end (CrampArticleView *self, const CrampArticle *article)
{
  append_related (self, article);
  append (self, cramp_article_label_new (cramp_caution_text (CRAMP_CAUTION_INFORMATION), "dim-label"));
  if (!g_str_equal (article->id, CRAMP_ARTICLE_SOURCES))
    append (self, cramp_article_link_new (self->context.articles, CRAMP_ARTICLE_SOURCES));
}

/* Shows the next block, or what stands at the end, and returns how many statements that was. */
static guint
show_block (CrampArticleView *self)
{
  const CrampArticleSection *section;
  guint n_statements = 0;

  if (self->section == self->article->sections->len)
    {
      append_end (self, self->article);
      self->article = NULL;
      return STATEMENTS_A_FRAME;
    }
  section = g_ptr_array_index (self->article->sections, self->section);
  if (self->block == 0)
    append_title (self, section);
  if (self->block < section->blocks->len)
    {
      const CrampArticleBlock *block = g_ptr_array_index (section->blocks, self->block);

      append (self, cramp_article_block_new (block, &self->context));
      n_statements = block->statements->len;
    }
  if (++self->block >= section->blocks->len)
    {
      self->section++;
      self->block = 0;
    }
  return MAX (n_statements, 1);
}

static void
show_some (CrampArticleView *self)
{
  for (guint n = 0; self->article && n < STATEMENTS_A_FRAME;)
    n += show_block (self);
}

static void
stop (CrampArticleView *self)
{
  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->article = NULL;
}

/* Whoever looks for something in the article needs all of it. */
static void
show_all (CrampArticleView *self)
{
  while (self->article)
    show_some (self);
  stop (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampArticleView *self = CRAMP_ARTICLE_VIEW (widget);

  /* Where it is not seen, nothing is laid out: there is no frame to wait for. */
  if (!gtk_widget_get_mapped (widget))
    {
      self->tick = 0;
      show_all (self);
      return G_SOURCE_REMOVE;
    }
  /* What was added last has not been laid out yet. */
  if (gtk_widget_get_height (gtk_widget_get_last_child (GTK_WIDGET (self->column))) == 0)
    return G_SOURCE_CONTINUE;
  show_some (self);
  if (self->article)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
clear (CrampArticleView *self)
{
  GtkWidget *child;

  stop (self);
  cramp_article_find_close (self->find);
  g_clear_pointer (&self->wanted, g_free);
  g_hash_table_remove_all (self->sections);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))))
    gtk_box_remove (self->column, child);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampArticleView *self = CRAMP_ARTICLE_VIEW (widget);
  GtkWidget *heading = self->wanted ? g_hash_table_lookup (self->sections, self->wanted) : NULL;
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->column));
  graphene_point_t top;

  /* It goes on when the article is seen again. */
  if (!gtk_widget_get_mapped (widget))
    {
      self->scrolling = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->wanted && (self->article || gtk_widget_get_height (last) == 0))
    return G_SOURCE_CONTINUE;
  if (heading && gtk_widget_compute_point (heading, GTK_WIDGET (self->column), &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), (double) top.y);
  g_clear_pointer (&self->wanted, g_free);
  self->scrolling = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_if_seen (CrampArticleView *self)
{
  if (self->wanted && !self->scrolling && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
cramp_article_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cramp_article_view_parent_class)->map (widget);
  scroll_if_seen (CRAMP_ARTICLE_VIEW (widget));
}

static gboolean
cramp_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_ARTICLE_VIEW (widget)->scroller));
}

static void
cramp_article_view_dispose (GObject *object)
{
  CrampArticleView *self = CRAMP_ARTICLE_VIEW (object);

  stop (self);
  if (self->find)
    cramp_article_find_close (self->find);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template's references go: AdwBin keeps none of its own */
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_ARTICLE_VIEW);
  g_clear_pointer ((gpointer *) &self->context.person, cramp_record_unref);
  g_clear_pointer (&self->context.exercises, cramp_exercises_unref);
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (cramp_article_view_parent_class)->dispose (object);
}

static void
cramp_article_view_class_init (CrampArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_ARTICLE_FIND);
  G_OBJECT_CLASS (klass)->dispose = cramp_article_view_dispose;
  widget_class->map = cramp_article_view_map;
  widget_class->grab_focus = cramp_article_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampArticleView, find);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleView, column);
}

static void
cramp_article_view_init (CrampArticleView *self)
{
  self->sections = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_article_view_show:
 * @item: what to read; must live as long as it is shown
 * @articles: (element-type CrampArticleItem): where links lead to
 * @diary: (nullable): whose person's situation and care team the article follows
 *
 * Shows an article from its beginning.
 */
void
cramp_article_view_show (CrampArticleView *self, CrampArticleItem *item, GListModel *articles, CrampDiary *diary)
{
  const CrampArticle *article = cramp_article_item_get_article (item);

  clear (self);
  self->context.articles = articles;
  g_clear_pointer ((gpointer *) &self->context.person, cramp_record_unref);
  self->context.person = diary ? cramp_record_ref (cramp_diary_get_person (diary)) : NULL;
  append (self, cramp_article_heading_new (article->title, "title-1", 1));
  append (self, cramp_article_label_new (article->summary, "dim-label"));
  if (diary)
    append (self, cramp_team_card_new_for_article (diary, article->id));
  self->article = article;
  self->section = self->block = 0;
  show_some (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  else
    show_all (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * cramp_article_view_scroll_to:
 * @section: id of a section of the article; nothing happens where it has none like that
 *
 * Scrolls to the section as soon as it has its place.
 */
void
cramp_article_view_scroll_to (CrampArticleView *self, const char *section)
{
  g_set_str (&self->wanted, section);
  scroll_if_seen (self);
}

/**
 * cramp_article_view_find:
 *
 * Opens the bar that finds words in the article.
 */
void
cramp_article_view_find (CrampArticleView *self)
{
  show_all (self);
  cramp_article_find_open (self->find);
}
