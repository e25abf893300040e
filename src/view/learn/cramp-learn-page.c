/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-learn-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-report.h"
#include "cramp-article-view.h"
#include "cramp-caution.h"
#include "cramp-paper.h"
#include "cramp-print.h"
#include "cramp-team-card.h"

/**
 * CrampLearnPage:
 *
 * What the care team says, the articles to choose from and search in, and the one being read. Above an
 * article stand buttons to go back, find and print.
 *
 * Actions: `learn.open(target)` as "E10" or "E10#urgent", `learn.back`, `learn.forward`, `learn.find`, `learn.print`.
 *
 * Keyboard: Alt+Left and Alt+Right go back and forward, Ctrl+F finds in the article or among the articles, Ctrl+P
 * prints the article.
 */
struct _CrampLearnPage
{
  CrampPage parent_instance;

  GListStore *articles; /* (owned) (element-type CrampArticleItem) */
  GPtrArray *back;      /* (owned) (element-type utf8): ids that were read before; "" for the list */
  GPtrArray *forward;   /* (owned) (element-type utf8) */
  const char *shown;    /* id of the article being read, "" for the list */

  GtkStack *stack;
  AdwBin *team;
  GtkSearchEntry *search;
  GtkStack *results;
  GtkListBox *list;
  CrampArticleView *article;
  GtkLabel *disclaimer;
};

G_DEFINE_FINAL_TYPE (CrampLearnPage, cramp_learn_page, CRAMP_TYPE_PAGE)

static CrampDiary *
diary_of (CrampLearnPage *self)
{
  return cramp_page_get_diary (CRAMP_PAGE (self));
}

static void
update_actions (CrampLearnPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.back", self->back->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.forward", self->forward->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.print", *self->shown != '\0');
}

static void
show (CrampLearnPage *self, const char *id)
{
  CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (self->articles), id);

  self->shown = item ? cramp_article_item_get_article (item)->id : "";
  gtk_stack_set_visible_child_name (self->stack, item ? "article" : "list");
  if (item)
    cramp_article_view_show (self->article, item, G_LIST_MODEL (self->articles), diary_of (self));
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
find_cb (CrampLearnPage *self)
{
  if (*self->shown)
    cramp_article_view_find (self->article);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
print_cb (CrampLearnPage *self)
{
  CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (self->articles), self->shown);
  CrampClock *clock = cramp_diary_get_clock (cramp_page_get_diary (CRAMP_PAGE (self)));
  g_autoptr (CrampPages) pages = NULL;

  if (!item)
    return;
  pages = cramp_pages_new (cramp_article_report_new (cramp_article_item_get_article (item)), cramp_paper_chosen ());
  cramp_print_print (GTK_WIDGET (self), pages, cramp_clock_now (clock), NULL);
}

static void
action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    void (*callback) (CrampLearnPage *self);
  } callbacks[] = {
    { "learn.back", back_cb },
    { "learn.forward", forward_cb },
    { "learn.find", find_cb },
    { "learn.print", print_cb },
  };

  if (parameter)
    cramp_learn_page_open (CRAMP_LEARN_PAGE (widget), g_variant_get_string (parameter, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (callbacks); i++)
    if (g_str_equal (callbacks[i].name, name))
      callbacks[i].callback (CRAMP_LEARN_PAGE (widget));
}

/* The window's shortcuts would search the diary and print the summary: while this page is seen they are this page's. */
static gboolean
shortcut_cb (GtkWidget *widget, GVariant *action, gpointer unused G_GNUC_UNUSED)
{
  return gtk_widget_get_mapped (widget) &&
         gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

static void
add_shortcuts (CrampLearnPage *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } shortcuts[] = {
    { GDK_KEY_Left, GDK_ALT_MASK, "learn.back" },
    { GDK_KEY_Right, GDK_ALT_MASK, "learn.forward" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "learn.find" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "learn.print" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (shortcuts[i].key, shortcuts[i].modifiers),
                                         gtk_callback_action_new (shortcut_cb, NULL, NULL), "s", shortcuts[i].action));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The list */

static CrampArticleItem *
item_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "article");
}

static void
row_activated_cb (CrampLearnPage *self, GtkListBoxRow *row)
{
  cramp_learn_page_open (self, cramp_article_item_get_article (item_of (row))->id);
}

static GtkWidget *
make_row (CrampArticleItem *item)
{
  const CrampArticle *article = cramp_article_item_get_article (item);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_label_new (_ ("For you"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), article->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), article->summary);
  gtk_widget_add_css_class (mark, "accent");
  gtk_widget_add_css_class (mark, "caption-heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "article", item);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  return row;
}

/* What concerns the person comes first; nothing is ever left out. */
static int
compare_rows (GtkListBoxRow *one, GtkListBoxRow *other, gpointer user_data)
{
  CrampLearnPage *self = user_data;
  const CrampPerson *person = cramp_diary_get_person (diary_of (self));
  gboolean concerns = cramp_article_item_concerns (item_of (one), person);
  guint at, other_at;

  if (concerns != cramp_article_item_concerns (item_of (other), person))
    return concerns ? -1 : 1;
  g_list_store_find (self->articles, item_of (one), &at);
  g_list_store_find (self->articles, item_of (other), &other_at);
  return at < other_at ? -1 : 1;
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  CrampLearnPage *self = user_data;

  return cramp_article_item_matches (item_of (row), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_cb (CrampLearnPage *self)
{
  gboolean found = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    found = found || gtk_widget_get_child_visible (row);
  gtk_stack_set_visible_child_name (self->results, found ? "found" : "nothing");
}

static void
follow_person (CrampLearnPage *self)
{
  const CrampPerson *person = cramp_diary_get_person (diary_of (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "mark"),
                            cramp_article_item_concerns (item_of (GTK_LIST_BOX_ROW (row)), person));
  gtk_list_box_invalidate_sort (self->list);
}

static void
fill_list (CrampLearnPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (CrampArticleItem) item = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      gtk_list_box_append (self->list, make_row (item));
    }
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  follow_person (self);
}

static void
diary_changed_cb (CrampLearnPage *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_person_type))
    follow_person (self);
}

static void
cramp_learn_page_constructed (GObject *object)
{
  CrampLearnPage *self = CRAMP_LEARN_PAGE (object);
  CrampDiary *diary = diary_of (self);

  G_OBJECT_CLASS (cramp_learn_page_parent_class)->constructed (object);
  gtk_label_set_label (self->disclaimer, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "notify::person", G_CALLBACK (follow_person), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->team, cramp_team_card_new (diary));
  fill_list (self);
  update_actions (self);
}

static void
cramp_learn_page_dispose (GObject *object)
{
  CrampLearnPage *self = CRAMP_LEARN_PAGE (object);

  if (self->list)
    {
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
    }
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template's references go: AdwBin keeps none of its own */
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_LEARN_PAGE);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_learn_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CrampLearnPage, name)
  BIND (stack);
  BIND (team);
  BIND (search);
  BIND (results);
  BIND (list);
  BIND (article);
  BIND (disclaimer);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
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
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "learn.open", "s", action_cb);
  gtk_widget_class_install_action (widget_class, "learn.back", NULL, action_cb);
  gtk_widget_class_install_action (widget_class, "learn.forward", NULL, action_cb);
  gtk_widget_class_install_action (widget_class, "learn.find", NULL, action_cb);
  gtk_widget_class_install_action (widget_class, "learn.print", NULL, action_cb);
}

static void
cramp_learn_page_init (CrampLearnPage *self)
{
  self->articles = cramp_article_list_new ();
  self->back = g_ptr_array_new_with_free_func (g_free);
  self->forward = g_ptr_array_new_with_free_func (g_free);
  self->shown = "";
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
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
  if (parts[1])
    cramp_article_view_scroll_to (self->article, parts[1]);
}
