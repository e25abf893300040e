/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-block.h"

#include <glib/gi18n-lib.h>

#include "cramp-warning-view.h"

/**
 * CrampWarningBlock:
 *
 * The worst of some warnings in full, the others by their names; nothing where there is none. What is new is announced
 * to screen readers, at once where it is an emergency. Used while a cramp is entered, at the bedside, and over the
 * window's content.
 */
struct _CrampWarningBlock
{
  AdwBin parent_instance;

  char *shown; /* (owned) (nullable): what was announced last */
};

G_DEFINE_FINAL_TYPE (CrampWarningBlock, cramp_warning_block, ADW_TYPE_BIN)

static void
cramp_warning_block_finalize (GObject *object)
{
  g_free (CRAMP_WARNING_BLOCK (object)->shown);
  G_OBJECT_CLASS (cramp_warning_block_parent_class)->finalize (object);
}

static void
cramp_warning_block_class_init (CrampWarningBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_warning_block_finalize;
}

static void
cramp_warning_block_init (CrampWarningBlock *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* By the window: what has only just become visible is not known to screen readers yet. */
static void
announce (CrampWarningBlock *self, const CrampWarning *worst)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = cramp_warning_say (worst);
  g_autofree char *todo = cramp_warning_what_to_do (worst);
  g_autofree char *text = g_strjoin ("\n", name, todo, NULL);

  if (!root || !g_set_str (&self->shown, text))
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (root), text,
                           worst->level == CRAMP_WARNING_EMERGENCY ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH
                                                                   : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What else holds, by name. */
static void
add_others (GtkWidget *view, GPtrArray *warnings, CrampWarningLevel least)
{
  for (guint i = 1; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);
      g_autofree char *name = NULL;

      if (warning->level < least)
        break;
      name = cramp_warning_say (warning);
      cramp_warning_view_append (CRAMP_WARNING_VIEW (view),
                                 g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, NULL));
    }
}

/* Where it stands above the content, a long text must not push the rest out of a small window; inside of what scrolls
 * anyway it is shown whole. */
static GtkWidget *
in_scroller (CrampWarningBlock *self, GtkWidget *view)
{
  if (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW))
    return view;
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE, "max-content-height", 300, "min-content-height", 96, NULL);
}

/**
 * cramp_warning_block_show:
 * @warnings: (element-type CrampWarning): the worst first
 * @diary: of the person whose numbers to call, and whose care team to follow
 * @least: what is below this level is not shown
 *
 * Shows @warnings in place of what was shown before.
 */
void
cramp_warning_block_show (CrampWarningBlock *self, GPtrArray *warnings, CrampDiary *diary, CrampWarningLevel least)
{
  const CrampWarning *worst = warnings->len ? g_ptr_array_index (warnings, 0) : NULL;
  GtkWidget *view;

  if (!worst || worst->level < least)
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      g_clear_pointer (&self->shown, g_free);
      return;
    }
  view = cramp_warning_view_new (worst, diary);
  cramp_warning_view_add_leaflets (CRAMP_WARNING_VIEW (view), worst->rule);
  add_others (view, warnings, least);
  adw_bin_set_child (ADW_BIN (self), in_scroller (self, view));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  announce (self, worst);
}
