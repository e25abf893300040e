/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-relief-list.h"

#include "cramp-choice.h"
#include "cramp-let-wrap.h"

/**
 * CrampReliefList:
 *
 * What was tried and whether it helped (D12): a button for each thing one can try, and beneath, for each that was
 * tried, whether it helped. Where that is not said it stays "tried".
 *
 * Signals: #CrampReliefList::changed.
 */
struct _CrampReliefList
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkToggleButton *tried[CRAMP_N_RELIEFS];
  /* Made when something was tried; never for "nothing", of which nobody asks whether it helped. */
  GtkWidget *lines[CRAMP_N_RELIEFS];    /* (nullable) */
  CrampChoice *helped[CRAMP_N_RELIEFS]; /* (nullable) */
  guint8 nothing;                       /* what was said of "nothing" elsewhere, which is kept */
};

G_DEFINE_FINAL_TYPE (CrampReliefList, cramp_relief_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
cramp_relief_list_class_init (CrampReliefListClass *klass)
{
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_RELIEF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void changed_cb (CrampReliefList *self);

static GtkWidget *
make_line (CrampReliefList *self, CrampRelief relief)
{
  const char *title = cramp_vocabulary_label (&cramp_reliefs, relief);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *choice = cramp_choice_new (title);
  GtkWidget *line = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6, "justify",
                                  ADW_JUSTIFY_SPREAD, "justify-last-line", TRUE, "visible", FALSE, NULL);

  cramp_choice_add (CRAMP_CHOICE (choice), CRAMP_HELPED_YES, cramp_vocabulary_label (&cramp_helped, CRAMP_HELPED_YES));
  cramp_choice_add (CRAMP_CHOICE (choice), CRAMP_HELPED_PARTLY,
                    cramp_vocabulary_label (&cramp_helped, CRAMP_HELPED_PARTLY));
  cramp_choice_add (CRAMP_CHOICE (choice), CRAMP_HELPED_NO, cramp_vocabulary_label (&cramp_helped, CRAMP_HELPED_NO));
  cramp_let_wrap_from_right (line);
  adw_wrap_box_append (ADW_WRAP_BOX (line), label);
  adw_wrap_box_append (ADW_WRAP_BOX (line), choice);
  g_signal_connect_object (choice, "notify::value", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->helped[relief] = CRAMP_CHOICE (choice);
  self->lines[relief] = line;
  return line;
}

/* In the order of the chips, which come first. */
static void
ensure_line (CrampReliefList *self, CrampRelief relief)
{
  GtkWidget *before = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  if (self->lines[relief] || relief == CRAMP_RELIEF_NOTHING)
    return;
  for (CrampRelief earlier = 0; earlier < relief; earlier++)
    if (self->lines[earlier])
      before = self->lines[earlier];
  gtk_box_insert_child_after (self->box, make_line (self, relief), before);
}

static void
changed_cb (CrampReliefList *self)
{
  for (CrampRelief relief = 0; relief < CRAMP_N_RELIEFS; relief++)
    {
      gboolean tried = gtk_toggle_button_get_active (self->tried[relief]);

      if (tried)
        ensure_line (self, relief);
      if (self->lines[relief])
        gtk_widget_set_visible (self->lines[relief], tried);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_chip (CrampReliefList *self, CrampRelief relief)
{
  GtkWidget *chip = cramp_choice_make_button (cramp_vocabulary_label (&cramp_reliefs, relief));

  g_signal_connect_object (chip, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->tried[relief] = GTK_TOGGLE_BUTTON (chip);
  return chip;
}

static void
cramp_relief_list_init (CrampReliefList *self)
{
  GtkWidget *chips = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_box_append (self->box, chips);
  for (CrampRelief relief = 0; relief < CRAMP_N_RELIEFS; relief++)
    adw_wrap_box_append (ADW_WRAP_BOX (chips), make_chip (self, relief));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * cramp_relief_list_get:
 * @reliefs: (out): a #CrampHelped for each
 */
void
cramp_relief_list_get (CrampReliefList *self, guint8 reliefs[CRAMP_N_RELIEFS])
{
  for (CrampRelief relief = 0; relief < CRAMP_N_RELIEFS; relief++)
    {
      int helped = relief == CRAMP_RELIEF_NOTHING ? self->nothing : CRAMP_HELPED_NOT_TRIED;

      if (self->helped[relief])
        helped = cramp_choice_get_value (self->helped[relief]);

      if (!gtk_toggle_button_get_active (self->tried[relief]))
        reliefs[relief] = CRAMP_HELPED_NOT_TRIED;
      else
        reliefs[relief] = helped == CRAMP_HELPED_NOT_TRIED ? CRAMP_HELPED_UNKNOWN : (guint8) helped;
    }
}

/**
 * cramp_relief_list_set:
 * @reliefs: a #CrampHelped for each
 */
void
cramp_relief_list_set (CrampReliefList *self, const guint8 reliefs[CRAMP_N_RELIEFS])
{
  self->nothing = reliefs[CRAMP_RELIEF_NOTHING];
  for (CrampRelief relief = 0; relief < CRAMP_N_RELIEFS; relief++)
    {
      gtk_toggle_button_set_active (self->tried[relief], reliefs[relief] != CRAMP_HELPED_NOT_TRIED);
      if (self->helped[relief])
        cramp_choice_set_value (self->helped[relief],
                                reliefs[relief] == CRAMP_HELPED_UNKNOWN ? CRAMP_HELPED_NOT_TRIED : reliefs[relief]);
    }
}
