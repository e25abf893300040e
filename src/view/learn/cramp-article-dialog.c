/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-view.h"

/**
 * CrampArticleDialog:
 *
 * An article over something else that stays as it is: a form, or the bedside view. Links open in the same place, and
 * there is a way back.
 *
 * Actions: `learn.open(target)` as "E10" or "E10#urgent", `learn.back`.
 *
 * Keyboard: Alt+Left goes back.
 */
struct _CrampArticleDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;    /* (owned) (nullable) */
  GListStore *articles; /* (owned) (element-type CrampArticleItem) */
  GPtrArray *read;      /* (owned) (element-type utf8): targets in the order of reading; the last is being read */
  CrampArticleView *view;
};

G_DEFINE_FINAL_TYPE (CrampArticleDialog, cramp_article_dialog, ADW_TYPE_DIALOG)

static void
show (CrampArticleDialog *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "#", 2);
  CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (self->articles), parts[0]);

  if (!item)
    return;
  adw_dialog_set_title (ADW_DIALOG (self), cramp_article_item_get_article (item)->title);
  cramp_article_view_show (self->view, item, G_LIST_MODEL (self->articles), self->diary);
  if (parts[1])
    cramp_article_view_scroll_to (self->view, parts[1]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.back", self->read->len > 1);
}

static void
open_target (CrampArticleDialog *self, const char *target)
{
  g_ptr_array_add (self->read, g_strdup (target));
  show (self, target);
}

static void
open_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  open_target (CRAMP_ARTICLE_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
back_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  CrampArticleDialog *self = CRAMP_ARTICLE_DIALOG (widget);

  g_ptr_array_set_size (self->read, (int) self->read->len - 1);
  show (self, g_ptr_array_index (self->read, self->read->len - 1));
}

static void
cramp_article_dialog_dispose (GObject *object)
{
  CrampArticleDialog *self = CRAMP_ARTICLE_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->articles);
  g_clear_object (&self->diary);
  g_clear_pointer (&self->read, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_article_dialog_parent_class)->dispose (object);
}

static void
cramp_article_dialog_class_init (CrampArticleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_article_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "learn.open", "s", open_action_cb);
  gtk_widget_class_install_action (widget_class, "learn.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "learn.back", NULL);
}

static GtkWidget *
make_back_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Back (Alt+Left)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "learn.back");
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  return button;
}

static void
cramp_article_dialog_init (CrampArticleDialog *self)
{
  GtkWidget *toolbars = adw_toolbar_view_new (), *header = adw_header_bar_new ();

  self->articles = cramp_article_list_new ();
  self->read = g_ptr_array_new_with_free_func (g_free);
  self->view = g_object_new (CRAMP_TYPE_ARTICLE_VIEW, NULL);
  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE); /* the article brings its own */
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_back_button ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbars), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbars), GTK_WIDGET (self->view));
  adw_dialog_set_child (ADW_DIALOG (self), toolbars);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->view));
  adw_dialog_set_content_width (ADW_DIALOG (self), 680);
  adw_dialog_set_content_height (ADW_DIALOG (self), 760);
}

/**
 * cramp_article_dialog_new:
 * @diary: (nullable): whose person's situation and care team the article follows
 * @target: an article as "E10", or a section of it as "E10#urgent"
 *
 * Returns: (transfer floating): the article
 */
AdwDialog *
cramp_article_dialog_new (CrampDiary *diary, const char *target)
{
  CrampArticleDialog *self = g_object_new (CRAMP_TYPE_ARTICLE_DIALOG, NULL);

  g_set_object (&self->diary, diary);
  open_target (self, target);
  return ADW_DIALOG (self);
}
