/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-find.h"

#include <glib/gi18n-lib.h>

#include "cramp-search.h"

/**
 * CrampArticleFind:
 *
 * A bar that finds words on the page being read: each place is marked, the one in turn more strongly and scrolled to.
 *
 * Properties: #CrampArticleFind:page, the scrolled window with the labels to look through.
 *
 * Keyboard: Enter and Ctrl+G go to the next place, Shift+Enter and Ctrl+Shift+G to the one before, Escape closes.
 */
struct _CrampArticleFind
{
  AdwBin parent_instance;

  GtkScrolledWindow *page; /* (not owned) (nullable) */
  GArray *places;          /* (owned) (element-type Place) */
  guint current;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (CrampArticleFind, cramp_article_find, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* Where a word stands. Labels live as long as their places: an article that is shown closes the bar. */
typedef struct
{
  GtkLabel *label;
  CrampSearchRange range;
} Place;

/* Room above a place that is scrolled to, pixels. */
#define HEADROOM 80

static void
mark (CrampArticleFind *self, PangoAttrList *list, const CrampSearchRange *range, gboolean current)
{
  PangoAttribute *back =
      current ? pango_attr_background_new (0xff00, 0xa000, 0x2000) : pango_attr_background_new (0xff00, 0xe800, 0x8000);
  PangoAttribute *fore = pango_attr_foreground_new (0, 0, 0);

  back->start_index = fore->start_index = range->start;
  back->end_index = fore->end_index = range->end;
  pango_attr_list_insert (list, back);
  pango_attr_list_insert (list, fore);
}

/* The places of one label are neighbours in the list. */
static void
mark_all (CrampArticleFind *self)
{
  for (guint i = 0; i < self->places->len;)
    {
      GtkLabel *label = g_array_index (self->places, Place, i).label;
      g_autoptr (PangoAttrList) list = pango_attr_list_new ();

      for (; i < self->places->len && g_array_index (self->places, Place, i).label == label; i++)
        mark (self, list, &g_array_index (self->places, Place, i).range, i == self->current);
      gtk_label_set_attributes (label, list);
    }
}

static void
clear (CrampArticleFind *self)
{
  for (guint i = 0; i < self->places->len; i++)
    gtk_label_set_attributes (g_array_index (self->places, Place, i).label, NULL);
  g_array_set_size (self->places, 0);
  self->current = 0;
}

static void
look_in_label (CrampArticleFind *self, GtkLabel *label, const char *const *words)
{
  g_autoptr (GArray) ranges = cramp_search_find (gtk_label_get_text (label), words);

  for (guint i = 0; i < ranges->len; i++)
    {
      Place place = { label, g_array_index (ranges, CrampSearchRange, i) };

      g_array_append_val (self->places, place);
    }
}

/* All texts but those on buttons, in the order of reading. */
static void
look_in (CrampArticleFind *self, GtkWidget *widget, const char *const *words)
{
  if (GTK_IS_LABEL (widget))
    look_in_label (self, GTK_LABEL (widget), words);
  else if (!GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
      look_in (self, child, words);
}

static void
scroll_to_current (CrampArticleFind *self)
{
  GtkWidget *label = GTK_WIDGET (g_array_index (self->places, Place, self->current).label);
  GtkWidget *content = gtk_scrolled_window_get_child (self->page);
  GtkWidget *expander = gtk_widget_get_ancestor (label, GTK_TYPE_EXPANDER);
  graphene_point_t top;

  if (expander)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  if (GTK_IS_VIEWPORT (content))
    content = gtk_viewport_get_child (GTK_VIEWPORT (content));
  if (gtk_widget_compute_point (label, content, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->page), (double) top.y - HEADROOM);
}

static void
show_count (CrampArticleFind *self)
{
  gboolean asked = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *text = NULL;

  if (self->places->len > 0)
    /* Translators: which of how many places where a word was found, as "3 of 12". */
    text = g_strdup_printf (_ ("%1$u of %2$u"), self->current + 1, self->places->len);
  else
    text = g_strdup (asked ? _ ("Not found") : "");
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->previous, self->places->len > 0);
  gtk_widget_set_sensitive (self->next, self->places->len > 0);
  if (asked)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_current (CrampArticleFind *self)
{
  mark_all (self);
  if (self->places->len > 0)
    scroll_to_current (self);
  show_count (self);
}

static void
search_cb (CrampArticleFind *self)
{
  g_autofree char *folded = cramp_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  const char *const words[] = { folded, NULL };

  clear (self);
  if (*folded && self->page)
    look_in (self, GTK_WIDGET (self->page), words);
  show_current (self);
}

static void
step (CrampArticleFind *self, guint by)
{
  if (self->places->len == 0)
    return;
  self->current = (self->current + by) % self->places->len;
  show_current (self);
}

static void
next_cb (CrampArticleFind *self)
{
  step (self, 1);
}

static void
previous_cb (CrampArticleFind *self)
{
  step (self, self->places->len - 1);
}

static gboolean
key_cb (CrampArticleFind *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  previous_cb (self);
  return GDK_EVENT_STOP;
}

static void
mode_cb (CrampArticleFind *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    return;
  clear (self);
  if (self->page)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
cramp_article_find_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampArticleFind *self = CRAMP_ARTICLE_FIND (object);

  switch (id)
    {
    case PROP_PAGE:
      self->page = g_value_get_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_article_find_dispose (GObject *object)
{
  CrampArticleFind *self = CRAMP_ARTICLE_FIND (object);

  self->page = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template's references go: AdwBin keeps none of its own */
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_ARTICLE_FIND);
  g_clear_pointer (&self->places, g_array_unref);
  G_OBJECT_CLASS (cramp_article_find_parent_class)->dispose (object);
}

static void
cramp_article_find_class_init (CrampArticleFindClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cramp_article_find_set_property;
  object_class->dispose = cramp_article_find_dispose;
  properties[PROP_PAGE] =
      g_param_spec_object ("page", NULL, NULL, GTK_TYPE_SCROLLED_WINDOW, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/article-find.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampArticleFind, bar);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleFind, entry);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleFind, count);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleFind, previous);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleFind, next);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
}

static void
cramp_article_find_init (CrampArticleFind *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

/**
 * cramp_article_find_open:
 *
 * Shows the bar, ready to type.
 */
void
cramp_article_find_open (CrampArticleFind *self)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * cramp_article_find_close:
 *
 * Hides the bar and its marks. To be called before the page's labels go.
 */
void
cramp_article_find_close (CrampArticleFind *self)
{
  clear (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}
