/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-view.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"
#include "cramp-leaflet.h"

/**
 * CrampArticleView:
 *
 * An article to read: headings, paragraphs and lists, each statement followed by small buttons that tell what stands
 * behind it. Widgets are made anew for each article; headings and lists have their accessible roles.
 *
 * Signals: #CrampArticleView::open (article id) when a link was followed.
 */
struct _CrampArticleView
{
  AdwBin parent_instance;

  GtkBox *column;
  GListModel *articles;      /* (not owned): during cramp_article_view_show() */
  const CrampPerson *person; /* (not owned) (nullable): the same */
};

G_DEFINE_FINAL_TYPE (CrampArticleView, cramp_article_view, ADW_TYPE_BIN)

enum
{
  OPEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The trials that may be named besides the leaflets (T1, T2). */
static const struct
{
  const char *key;
  const char *button;
  const char *citation;
} trials[] = {
  { "T1", "Hallegraeff 2012", "Hallegraeff et al. 2012, Journal of Physiotherapy 58:17-22" },
  { "T2", "Coppin 2005", "Coppin, Wicke, Little 2005, British Journal of General Practice 55:186-191" },
};

/* What our cautions say in an article, where no warning of the diary is meant. */
static const struct
{
  const char *row;
  const char *text; /* (nullable) */
  CrampCaution caution;
} cautions[] = {
  { "C2",
    N_ ("If the leg is swollen, red, warm, hard or tender, or another sign in “When to get help” is there: do not rub, "
        "heat or stretch it until you have asked. If you feel light-headed, sit or lie down. Do not get up alone."),
    0 },
  { "C3", NULL, CRAMP_CAUTION_DRINKS },
  { "C4", NULL, CRAMP_CAUTION_STANDING },
  { "C5", NULL, CRAMP_CAUTION_STRETCH },
  { "W20",
    N_ ("Ask first, if you are in cancer treatment or can’t feel your legs well: which of warmth, cold and massage, "
        "and "
        "for how long?"),
    0 },
};

static GtkWidget *
make_label (const char *text, const char *css_class, GtkAccessibleRole role)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f,
                    "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "accessible-role", role, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), role == GTK_ACCESSIBLE_ROLE_LABEL);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_heading (const char *text, const char *css_class, int level)
{
  GtkWidget *label = make_label (text, css_class, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}

/* Sources */

static char *
source_citation (const char *key)
{
  const CrampLeaflet *leaflet = cramp_leaflet_find (key);

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    if (g_str_equal (trials[i].key, key))
      return g_strdup (trials[i].citation);
  if (!leaflet)
    return g_strdup (_ ("Cramp Diary"));
  return leaflet->date ? g_strdup_printf ("%s\n“%s”\n%s", _ (leaflet->publisher), leaflet->title, _ (leaflet->date))
                       : g_strdup_printf ("%s\n“%s”", _ (leaflet->publisher), leaflet->title);
}

static const char *
source_name (const char *key)
{
  const CrampLeaflet *leaflet = cramp_leaflet_find (key);

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    if (g_str_equal (trials[i].key, key))
      return trials[i].button;
  return leaflet ? _ (leaflet->publisher) : _ ("From us");
}

static GtkWidget *
make_source_popover (const CrampArticleSource *source)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *citation = source_citation (source->leaflet);
  GtkWidget *says = make_label (source->says, NULL, GTK_ACCESSIBLE_ROLE_LABEL);
  GtkWidget *from = make_label (citation, "dim-label", GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_label_set_max_width_chars (GTK_LABEL (says), 36);
  gtk_label_set_max_width_chars (GTK_LABEL (from), 36);
  gtk_widget_add_css_class (from, "caption");
  gtk_box_append (GTK_BOX (box), make_heading (_ ("What it says, in our words"), "heading", 4));
  gtk_box_append (GTK_BOX (box), says);
  gtk_box_append (GTK_BOX (box), from);
  gtk_widget_add_css_class (box, "source-note");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/* Popovers are made when they are asked for: an article has dozens. */
static void
fill_popover_cb (GtkMenuButton *button, gpointer source)
{
  gtk_menu_button_set_popover (button, make_source_popover (source));
}

static GtkWidget *
make_source_button (CrampArticleSource *source)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  /* A child, not a label: that would bring an arrow along. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (source_name (source->leaflet)));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_popover_cb, source, NULL);
  gtk_widget_add_css_class (button, "source");
  gtk_widget_add_css_class (button, "flat");
  /* Translators: %s is a leaflet's publisher. */
  name = g_strdup_printf (_ ("Source: %s"), source_name (source->leaflet));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_sources (GPtrArray *sources)
{
  GtkWidget *row = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 2);
  for (guint i = 0; i < sources->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (row), make_source_button (g_ptr_array_index (sources, i)));
  return row;
}

/* Blocks */

static GtkWidget *
make_statement (const CrampArticleStatement *statement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (statement->text, "reading", GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (box), make_sources (statement->sources));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_list (const CrampArticleBlock *block)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (guint i = 0; i < block->statements->len; i++)
    {
      GtkWidget *item =
          g_object_new (GTK_TYPE_BOX, "spacing", 10, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      g_autofree char *mark = block->kind == CRAMP_ARTICLE_STEPS ? g_strdup_printf (_ ("%u."), i + 1) : g_strdup ("•");
      GtkWidget *label = gtk_label_new (mark);

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "reading");
      gtk_box_append (GTK_BOX (item), label);
      gtk_box_append (GTK_BOX (item), make_statement (g_ptr_array_index (block->statements, i)));
      gtk_box_append (GTK_BOX (list), item);
    }
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
  gtk_box_append (GTK_BOX (card), make_heading (title, "heading", 3));
  gtk_box_append (GTK_BOX (card), make_list (block));
  gtk_box_append (GTK_BOX (card), make_label (ours, "reading", GTK_ACCESSIBLE_ROLE_LABEL));
  return card;
}

static GtkWidget *
make_caution (const CrampArticleBlock *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (cautions); i++)
    if (g_strcmp0 (cautions[i].row, block->name) == 0)
      {
        GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
        GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
        GtkWidget *label =
            make_label (cautions[i].text ? _ (cautions[i].text) : cramp_caution_text (cautions[i].caution), "reading",
                        GTK_ACCESSIBLE_ROLE_LABEL);

        gtk_widget_set_valign (icon, GTK_ALIGN_START);
        gtk_widget_set_hexpand (label, TRUE);
        gtk_widget_add_css_class (row, "card");
        gtk_widget_add_css_class (row, "caution");
        gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Caution"), -1);
        gtk_box_append (GTK_BOX (row), icon);
        gtk_box_append (GTK_BOX (row), label);
        return row;
      }
  return NULL;
}

static void
link_clicked_cb (GtkWidget *button, CrampArticleView *self)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (button), "article"));
}

static GtkWidget *
make_link (CrampArticleView *self, const char *id)
{
  CrampArticleItem *item = cramp_article_list_find (self->articles, id);
  GtkWidget *button, *content;

  if (!item)
    return NULL;
  button = gtk_button_new ();
  content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-next-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), cramp_article_item_get_article (item)->title);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cramp_article_item_get_article (item)->title, -1);
  g_object_set_data_full (G_OBJECT (button), "article", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_block (CrampArticleView *self, const CrampArticleBlock *block)
{
  GtkWidget *inner;

  switch (block->kind)
    {
    case CRAMP_ARTICLE_PARAGRAPH:
      inner = make_statement (g_ptr_array_index (block->statements, 0));
      break;
    case CRAMP_ARTICLE_LIST:
    case CRAMP_ARTICLE_STEPS:
      inner = make_list (block);
      break;
    case CRAMP_ARTICLE_DIFFER:
      return make_difference (block);
    case CRAMP_ARTICLE_CAUTION:
      return make_caution (block);
    case CRAMP_ARTICLE_SEE:
      return make_link (self, block->name);
    case CRAMP_ARTICLE_FIGURE:
    default:
      return NULL;
    }
  if (block->folded && self->person && cramp_caution_folds_food (self->person->situations))
    {
      GtkWidget *expander = gtk_expander_new (_ ("Show anyway: my doctor agrees"));

      gtk_expander_set_child (GTK_EXPANDER (expander), inner);
      return expander;
    }
  return inner;
}

static void
append (CrampArticleView *self, GtkWidget *child)
{
  if (child)
    gtk_box_append (self->column, child);
}

static void
append_related (CrampArticleView *self, const CrampArticle *article)
{
  GtkWidget *links = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (links), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (links), 6);
  for (guint i = 0; article->related[i]; i++)
    {
      GtkWidget *button = make_link (self, article->related[i]);

      if (button)
        adw_wrap_box_append (ADW_WRAP_BOX (links), button);
    }
  append (self, make_heading (_ ("Read on"), "section-heading", 2));
  append (self, links);
}

static void
cramp_article_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_ARTICLE_VIEW);
  G_OBJECT_CLASS (cramp_article_view_parent_class)->dispose (object);
}

static void
cramp_article_view_class_init (CrampArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_article_view_dispose;
  signals[OPEN] = g_signal_new ("open", CRAMP_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampArticleView, column);
}

static void
cramp_article_view_init (CrampArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_article_view_show:
 * @item: what to read; must live as long as it is shown
 * @articles: (element-type CrampArticleItem): where links lead to
 * @person: (nullable): for whom some advice is folded (C3)
 */
void
cramp_article_view_show (CrampArticleView *self,
                         CrampArticleItem *item,
                         GListModel *articles,
                         const CrampPerson *person)
{
  const CrampArticle *article = cramp_article_item_get_article (item);
  GtkWidget *child;

  self->articles = articles;
  self->person = person;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))))
    gtk_box_remove (self->column, child);

  append (self, make_heading (article->title, "title-1", 1));
  append (self, make_label (article->summary, "dim-label", GTK_ACCESSIBLE_ROLE_LABEL));
  for (guint i = 0; i < article->sections->len; i++)
    {
      CrampArticleSection *section = g_ptr_array_index (article->sections, i);

      append (self, make_heading (section->title, "section-heading", 2));
      for (guint j = 0; j < section->blocks->len; j++)
        append (self, make_block (self, g_ptr_array_index (section->blocks, j)));
    }
  append_related (self, article);
  append (self, make_label (cramp_caution_text (CRAMP_CAUTION_INFORMATION), "dim-label", GTK_ACCESSIBLE_ROLE_LABEL));
  self->articles = NULL;
  self->person = NULL;
}
