/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warnings-page.h"

#include "cramp-asked-card.h"
#include "cramp-caution.h"
#include "cramp-leaflet.h"
#include "cramp-warning-card.h"
#include "cramp-warning-view.h"
#include "cramp-warnings.h"

/**
 * CrampWarningsPage:
 *
 * All warnings that are open and that were: what each is, what set it off, what to do, who says so; here they are
 * acknowledged. With none open the page says that this does not mean that all is well, and when to get help.
 */
struct _CrampWarningsPage
{
  CrampPage parent_instance;

  CrampWarnings *warnings; /* (owned) */
  gboolean all;            /* the earlier ones are shown all */
  gboolean stale;          /* they changed since they were shown */

  AdwBin *asked;
  GtkBox *open;
  GtkWidget *quiet;
  GtkBox *help;
  GtkWidget *earlier;
  GtkBox *earlier_list;
  GtkWidget *more;
  GtkLabel *information;
};

G_DEFINE_FINAL_TYPE (CrampWarningsPage, cramp_warnings_page, CRAMP_TYPE_PAGE)

/* So many of the earlier ones are shown at first. */
#define FIRST_EARLIER 10

static CrampDiary *
diary_of (CrampWarningsPage *self)
{
  return cramp_page_get_diary (CRAMP_PAGE (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

/* The page */

/* The answer that was clicked is gone with its card: the focus goes to what is open next, or to the page. */
static void
keep_focus (CrampWarningsPage *self)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self->open), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What happened long ago is looked for when all are asked for. */
static GPtrArray *
list_warnings (CrampWarningsPage *self)
{
  GPtrArray *all = NULL;

  if (self->all && cramp_warnings_get_n_left_out (self->warnings) > 0)
    {
      all = cramp_diary_list_warnings (diary_of (self), NULL);
      /* Where that failed, it can be asked for again. */
      self->all = all != NULL;
    }
  return all ? all : g_ptr_array_ref (cramp_warnings_get_list (self->warnings));
}

static void
fill (CrampWarningsPage *self)
{
  g_autoptr (GPtrArray) warnings = list_warnings (self);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->open)) != NULL;
  guint n_open = 0, n_earlier = 0, n_left_out = self->all ? 0 : cramp_warnings_get_n_left_out (self->warnings);

  self->stale = FALSE;
  clear (self->open);
  clear (self->earlier_list);
  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);
      gboolean open = warning->state == CRAMP_WARNING_OPEN;

      if (cramp_warning_rule_is_page_only (warning->rule))
        continue;
      *(open ? &n_open : &n_earlier) += 1;
      if (open || self->all || n_earlier <= FIRST_EARLIER)
        gtk_box_append (open ? self->open : self->earlier_list, cramp_warning_card_new (diary_of (self), warning));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  gtk_widget_set_visible (self->quiet, n_open == 0);
  n_earlier += n_left_out;
  gtk_widget_set_visible (self->earlier, n_earlier > 0);
  gtk_widget_set_visible (self->more, !self->all && (n_earlier > FIRST_EARLIER || n_left_out > 0));
  if (focused)
    keep_focus (self);
}

/* A page that is not seen is filled when it is. */
static void
changed_cb (CrampWarningsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
map_cb (CrampWarningsPage *self)
{
  if (self->stale)
    fill (self);
}

static void
more_cb (CrampWarningsPage *self)
{
  self->all = TRUE;
  fill (self);
}

/* The rules themselves, the worst first (E10). */
static const struct
{
  CrampWarningLevel level;
  CrampWarningRuleId rules[8];
  guint n_rules;
} help[] = {
  { CRAMP_WARNING_EMERGENCY, { CRAMP_W1, CRAMP_W2 }, 2 },
  { CRAMP_WARNING_URGENT, { CRAMP_W3, CRAMP_W4, CRAMP_W5, CRAMP_W6, CRAMP_W7, CRAMP_W12 }, 6 },
  { CRAMP_WARNING_VISIT, { CRAMP_W8, CRAMP_W9, CRAMP_W10, CRAMP_W11, CRAMP_W14 }, 5 },
};

static void
add_rule (CrampWarningsPage *self, CrampWarningRuleId rule)
{
  g_autofree char *leaflets = cramp_leaflets_cite (cramp_warning_rule_leaflets (rule));
  GtkWidget *source = g_object_new (GTK_TYPE_LABEL, "label", leaflets, "xalign", 0.0, "wrap", TRUE, "margin-start", 24,
                                    "margin-bottom", 6, NULL);

  gtk_box_append (self->help, g_object_new (GTK_TYPE_LABEL, "label", cramp_warning_rule_words (rule), "xalign", 0.0,
                                            "wrap", TRUE, "margin-start", 24, NULL));
  gtk_widget_add_css_class (source, "dimmed");
  gtk_widget_add_css_class (source, "caption");
  gtk_box_append (self->help, source);
}

static void
fill_help (CrampWarningsPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (help); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *level =
          g_object_new (GTK_TYPE_LABEL, "label", cramp_vocabulary_label (&cramp_warning_levels, help[i].level),
                        "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_widget_add_css_class (level, "heading");
      gtk_widget_set_margin_top (line, 8);
      gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (cramp_warning_level_icon (help[i].level)));
      gtk_box_append (GTK_BOX (line), level);
      gtk_box_append (self->help, line);
      gtk_box_append (self->help, g_object_new (GTK_TYPE_LABEL, "label", cramp_warning_level_action (help[i].level),
                                                "xalign", 0.0, "wrap", TRUE, NULL));
      for (guint j = 0; j < help[i].n_rules; j++)
        add_rule (self, help[i].rules[j]);
    }
}

static void
cramp_warnings_page_constructed (GObject *object)
{
  CrampWarningsPage *self = CRAMP_WARNINGS_PAGE (object);
  GtkWidget *asked;

  G_OBJECT_CLASS (cramp_warnings_page_parent_class)->constructed (object);
  self->warnings = cramp_warnings_of (diary_of (self));
  asked = g_object_new (CRAMP_TYPE_ASKED_CARD, "diary", diary_of (self), NULL);
  adw_bin_set_child (self->asked, asked);
  g_object_bind_property (asked, "visible", self->asked, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  gtk_label_set_label (self->information, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  fill_help (self);
}

static void
cramp_warnings_page_dispose (GObject *object)
{
  CrampWarningsPage *self = CRAMP_WARNINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_WARNINGS_PAGE);
  g_clear_object (&self->warnings);
  G_OBJECT_CLASS (cramp_warnings_page_parent_class)->dispose (object);
}

static void
cramp_warnings_page_class_init (CrampWarningsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_warnings_page_constructed;
  object_class->dispose = cramp_warnings_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/warnings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, asked);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, open);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, quiet);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, help);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, more);
  gtk_widget_class_bind_template_child (widget_class, CrampWarningsPage, information);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
cramp_warnings_page_init (CrampWarningsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}
