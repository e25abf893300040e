/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-cell.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-warning-view.h"

/**
 * CrampNightCell:
 *
 * A day and its night in a calendar. Night cramps are a number in a disc, daytime cramps one in a square, a night
 * without cramps has a check mark, and where nothing is recorded there is nothing; the worst pain is the strength of
 * the disc's colour besides. Where its cramps set off a warning the icon of the level stands there too. A compact cell
 * has no room for numbers: there a night with cramps is a full square, one without a ring, one not recorded a dot.
 *
 * CSS: `nightcell` with the classes `.compact`, `.outside`, `.today`, `.future`, `.selected`, and `.cramps`,
 * `.hidden-cramps` (by a filter), `.free` or `.unrecorded`; its marks are `.night-mark`, `.daytime-mark` and
 * `.warning-mark`, the first two with
 * `.pain-unknown`, `.pain-mild`, `.pain-moderate` or `.pain-severe`.
 *
 * Accessibility: a grid cell whose name says all of it, as "Night 21 to 22 November, 2 cramps, worst pain 7".
 */
struct _CrampNightCell
{
  GtkWidget parent_instance;

  int day;
  char *description; /* (owned) (nullable) */

  /* Those of a compact cell are NULL. */
  GtkWidget *number;
  GtkWidget *marks;
  GtkWidget *night_mark;
  GtkWidget *daytime_mark;
  GtkWidget *free_mark;
  GtkWidget *warning_mark; /* (nullable): made when first needed */
};

G_DEFINE_FINAL_TYPE (CrampNightCell, cramp_night_cell, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const char *const pain_classes[] = {
  [CRAMP_PAIN_NONE] = "pain-mild",
  [CRAMP_PAIN_MILD] = "pain-mild",
  [CRAMP_PAIN_MODERATE] = "pain-moderate",
  [CRAMP_PAIN_SEVERE] = "pain-severe",
};

/**
 * cramp_pain_style_class:
 * @pain: worst pain, or %CRAMP_UNSET
 *
 * Returns: the style class of marks for such a pain
 */
const char *
cramp_pain_style_class (int pain)
{
  return pain == CRAMP_UNSET ? "pain-unknown" : pain_classes[cramp_pain_band (pain)];
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static GtkWidget *
add_mark (CrampNightCell *self, GtkWidget *mark, const char *style)
{
  gtk_widget_add_css_class (mark, style);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (self->marks), mark);
  return mark;
}

/* The cell's own name says it all: what is in it is not read out once more. */
static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
build (CrampNightCell *self)
{
  self->number = make_label ();
  gtk_widget_add_css_class (self->number, "day-number");
  gtk_widget_set_halign (self->number, GTK_ALIGN_START);
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));

  self->marks = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->marks), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->marks), 2);
  adw_wrap_box_set_align (ADW_WRAP_BOX (self->marks), 0.5f);
  gtk_widget_set_vexpand (self->marks, TRUE);
  gtk_widget_set_valign (self->marks, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->marks, GTK_WIDGET (self));
  self->night_mark = add_mark (self, make_label (), "night-mark");
  self->daytime_mark = add_mark (self, make_label (), "daytime-mark");
  self->free_mark = add_mark (self,
                              g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                            GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL),
                              "free-mark");
}

static void
show_count (GtkWidget *mark, guint n)
{
  char text[12];

  g_snprintf (text, sizeof text, "%u", n);
  gtk_label_set_label (GTK_LABEL (mark), text);
  gtk_widget_set_visible (mark, n > 0);
}

static int
worst_pain (GPtrArray *episodes)
{
  int worst = CRAMP_UNSET;

  for (guint i = 0; i < episodes->len; i++)
    worst = MAX (worst, ((CrampEpisode *) g_ptr_array_index (episodes, i))->pain);
  return worst;
}

static void
show_pain (GtkWidget *mark, int pain)
{
  const char *style = cramp_pain_style_class (pain);

  if (gtk_widget_has_css_class (mark, style))
    return;
  gtk_widget_remove_css_class (mark, "pain-unknown");
  for (guint i = 0; i < G_N_ELEMENTS (pain_classes); i++)
    gtk_widget_remove_css_class (mark, pain_classes[i]);
  gtk_widget_add_css_class (mark, style);
}

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = CRAMP_NIGHT_CELL (widget)->description;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static gboolean
cramp_night_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* A widget with children is not focused itself by default. */
  if (!gtk_widget_get_focusable (widget) || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
cramp_night_cell_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!root || !gtk_widget_get_focusable (widget))
    return FALSE;
  gtk_root_set_focus (root, widget);
  return TRUE;
}

static void
cramp_night_cell_dispose (GObject *object)
{
  CrampNightCell *self = CRAMP_NIGHT_CELL (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->marks, gtk_widget_unparent);
  G_OBJECT_CLASS (cramp_night_cell_parent_class)->dispose (object);
}

static void
cramp_night_cell_finalize (GObject *object)
{
  g_free (CRAMP_NIGHT_CELL (object)->description);
  G_OBJECT_CLASS (cramp_night_cell_parent_class)->finalize (object);
}

static void
cramp_night_cell_class_init (CrampNightCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_night_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_night_cell_finalize;
  widget_class->focus = cramp_night_cell_focus;
  widget_class->grab_focus = cramp_night_cell_grab_focus;
  widget_class->query_tooltip = query_tooltip_cb;

  signals[ACTIVATE] = g_signal_new ("activate", CRAMP_TYPE_NIGHT_CELL, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nightcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cramp_night_cell_init (CrampNightCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * cramp_night_cell_new:
 * @compact: whether it is one of a whole year's
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
cramp_night_cell_new (gboolean compact)
{
  CrampNightCell *self = g_object_new (CRAMP_TYPE_NIGHT_CELL, NULL);

  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    build (self);
  return GTK_WIDGET (self);
}

static char *
describe_future (CrampNightGroup *group)
{
  g_autofree char *night = cramp_night_format (group->day);

  /* Translators: %s is a night, as "21 to 22 November". */
  return g_strdup_printf (_ ("Night %s, still to come"), night);
}

static void
show_warning (CrampNightCell *self, CrampWarningLevel level)
{
  if (level != CRAMP_WARNING_NONE && !self->warning_mark)
    self->warning_mark = add_mark (
        self, g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL), "warning-mark");
  if (level != CRAMP_WARNING_NONE)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->warning_mark), cramp_warning_level_icon (level));
  if (self->warning_mark)
    gtk_widget_set_visible (self->warning_mark, level != CRAMP_WARNING_NONE);
}

static void
show_marks (CrampNightCell *self, CrampNightGroup *group, gboolean is_free)
{
  char text[12];
  int month_day;

  cramp_day_split (group->day, NULL, NULL, &month_day);
  g_snprintf (text, sizeof text, "%d", month_day);
  gtk_label_set_label (GTK_LABEL (self->number), text);
  show_count (self->night_mark, group->night_cramps->len);
  /* None of its cramps is let through: that is not the same as nothing recorded. */
  if (group->n_hidden > 0)
    gtk_widget_set_visible (self->night_mark, TRUE);
  show_pain (self->night_mark, worst_pain (group->night_cramps));
  show_count (self->daytime_mark, group->daytime_cramps->len);
  show_pain (self->daytime_mark, worst_pain (group->daytime_cramps));
  gtk_widget_set_visible (self->free_mark, is_free);
  show_warning (self, group->warning);
}

/**
 * cramp_night_cell_show:
 * @group: the day and its night
 *
 * Fills the cell.
 */
void
cramp_night_cell_show (CrampNightCell *self, CrampNightGroup *group, CrampNightCellFlags flags)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_cramps = group->night_cramps->len > 0;
  gboolean is_recorded = cramp_night_group_is_recorded (group);
  gboolean is_free = is_recorded && !has_cramps && group->n_hidden == 0;

  self->day = group->day;
  set_class (widget, "outside", flags & CRAMP_NIGHT_CELL_OUTSIDE);
  set_class (widget, "today", flags & CRAMP_NIGHT_CELL_TODAY);
  set_class (widget, "future", flags & CRAMP_NIGHT_CELL_FUTURE);
  set_class (widget, "cramps", has_cramps);
  set_class (widget, "free", is_free);
  set_class (widget, "unrecorded", !is_recorded);
  set_class (widget, "hidden-cramps", !has_cramps && group->n_hidden > 0);
  set_class (widget, "daytime", group->daytime_cramps->len > 0);
  if (self->number)
    show_marks (self, group, is_free);
  else
    show_pain (widget, worst_pain (group->night_cramps));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED,
                               (flags & CRAMP_NIGHT_CELL_FUTURE) != 0, -1);
  g_free (self->description);
  self->description = flags & CRAMP_NIGHT_CELL_FUTURE ? describe_future (group) : cramp_night_group_describe (group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->description, -1);
}

/**
 * cramp_night_cell_set_selected:
 *
 * Marks the cell as the selected one; that one takes the focus of the whole grid.
 */
void
cramp_night_cell_set_selected (CrampNightCell *self, gboolean selected)
{
  set_class (GTK_WIDGET (self), "selected", selected);
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

int
cramp_night_cell_get_day (CrampNightCell *self)
{
  return self->day;
}
