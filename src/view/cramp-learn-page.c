/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-learn-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-view.h"
#include "cramp-caution.h"

/**
 * CrampLearnPage:
 *
 * The articles: a list to choose from and search in, and the one being read. Back and forward stand in the window's
 * header bar; Alt+Left and Alt+Right do the same.
 */
struct _CrampLearnPage
{
  CrampPage parent_instance;

  GListStore *articles; /* (owned) (element-type CrampArticleItem) */
  GPtrArray *back;      /* (owned) (element-type utf8): ids that were read before; "" for the list */
  GPtrArray *forward;   /* (owned) (element-type utf8) */
  const char *shown;    /* id of the article being read, "" for the list */

  GtkBox *tools;
  GtkStack *stack;
  GtkSearchEntry *search;
  GtkStack *results;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  CrampArticleView *article;
  GtkLabel *disclaimer;
};

G_DEFINE_FINAL_TYPE (CrampLearnPage, cramp_learn_page, CRAMP_TYPE_PAGE)

static void
update_actions (CrampLearnPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.back", self->back->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.forward", self->forward->len > 0);
  /* The buttons live in the window's header bar, outside of this widget: they are told by hand. */
  gtk_widget_set_sensitive (gtk_widget_get_first_child (GTK_WIDGET (self->tools)), self->back->len > 0);
  gtk_widget_set_sensitive (gtk_widget_get_last_child (GTK_WIDGET (self->tools)), self->forward->len > 0);
}

static void
show (CrampLearnPage *self, const char *id)
{
  CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (self->articles), id);
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));

  self->shown = item ? cramp_article_item_get_article (item)->id : "";
  if (item)
    {
      cramp_article_view_show (self->article, item, G_LIST_MODEL (self->articles), cramp_diary_get_person (diary));
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
      gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
    }
  gtk_stack_set_visible_child_name (self->stack, item ? "article" : "list");
  update_actions (self);
}

/* Goes one step in the history: off @from, while what is shown goes onto @onto. */
static void
step (CrampLearnPage *self, GPtrArray *from, GPtrArray *onto)
{
  g_autofree char *id = NULL;

  if (from->len == 0)
    return;
  id = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (onto, g_strdup (self->shown));
  show (self, id);
}

static void
back_cb (CrampLearnPage *self)
{
  step (self, self->back, self->forward);
}

static void
forward_cb (CrampLearnPage *self)
{
  step (self, self->forward, self->back);
}

static void
back_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  back_cb (CRAMP_LEARN_PAGE (widget));
}

static void
forward_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  forward_cb (CRAMP_LEARN_PAGE (widget));
}

static void
open_cb (CrampLearnPage *self, const char *id)
{
  cramp_learn_page_open (self, id);
}

static void
row_activated_cb (CrampLearnPage *self, GtkListBoxRow *row)
{
  cramp_learn_page_open (self, g_object_get_data (G_OBJECT (row), "article"));
}

static GtkWidget *
make_row (CrampArticleItem *item, const CrampPerson *person)
{
  const CrampArticle *article = cramp_article_item_get_article (item);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), article->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), article->summary);
  if (cramp_article_item_concerns (item, person))
    {
      GtkWidget *mark = gtk_label_new (_ ("For you"));

      gtk_widget_add_css_class (mark, "accent");
      gtk_widget_add_css_class (mark, "caption-heading");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "article", article->id);
  return row;
}

/* What concerns the person comes first; nothing is ever left out. */
static void
add_rows (CrampLearnPage *self, const CrampPerson *person, gboolean concerning)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (CrampArticleItem) item = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      if (cramp_article_item_concerns (item, person) == concerning && cramp_article_item_matches (item, query))
        gtk_list_box_append (self->list, make_row (item, person));
    }
}

static void
fill_list (CrampLearnPage *self)
{
  const CrampPerson *person = cramp_diary_get_person (cramp_page_get_diary (CRAMP_PAGE (self)));

  gtk_list_box_remove_all (self->list);
  add_rows (self, person, TRUE);
  add_rows (self, person, FALSE);
  gtk_stack_set_visible_child_name (self->results, gtk_list_box_get_row_at_index (self->list, 0) ? "found" : "nothing");
}

static void
diary_changed_cb (CrampLearnPage *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_person_type))
    fill_list (self);
}

static void
cramp_learn_page_constructed (GObject *object)
{
  CrampLearnPage *self = CRAMP_LEARN_PAGE (object);

  G_OBJECT_CLASS (cramp_learn_page_parent_class)->constructed (object);
  gtk_label_set_label (self->disclaimer, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  if (cramp_page_get_diary (CRAMP_PAGE (self)))
    g_signal_connect_object (cramp_page_get_diary (CRAMP_PAGE (self)), "changed", G_CALLBACK (diary_changed_cb), self,
                             G_CONNECT_SWAPPED);
  fill_list (self);
  update_actions (self);
}

static void
cramp_learn_page_dispose (GObject *object)
{
  CrampLearnPage *self = CRAMP_LEARN_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template's references go: AdwBin keeps none of its own */
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_LEARN_PAGE);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_learn_page_parent_class)->dispose (object);
}

static void
cramp_learn_page_class_init (CrampLearnPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_ARTICLE_VIEW);
  object_class->constructed = cramp_learn_page_constructed;
  object_class->dispose = cramp_learn_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, tools);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, search);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, results);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, list);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, article);
  gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, disclaimer);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_list);

  gtk_widget_class_install_action (widget_class, "learn.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "learn.forward", NULL, forward_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "learn.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "learn.forward", NULL);
}

static void
cramp_learn_page_init (CrampLearnPage *self)
{
  self->articles = cramp_article_list_new ();
  self->back = g_ptr_array_new_with_free_func (g_free);
  self->forward = g_ptr_array_new_with_free_func (g_free);
  self->shown = "";
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_learn_page_open:
 * @target: an article as "E10", or a section of it as "E10#urgent"
 *
 * Opens an article, as if the user had followed a link to it.
 */
void
cramp_learn_page_open (CrampLearnPage *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "#", 2);

  g_ptr_array_add (self->back, g_strdup (self->shown));
  g_ptr_array_set_size (self->forward, 0);
  show (self, parts[0]);
}
