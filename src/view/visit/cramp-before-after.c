/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-before-after.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-diary-read.h"
#include "cramp-diary-summary.h"
#include "cramp-field.h"
#include "cramp-milestone.h"
#include "cramp-report-view.h"
#include "cramp-scroll.h"

/**
 * CrampBeforeAfter:
 *
 * A card that compares four weeks before something that is chosen, as the start of a medicine or a routine, with four
 * weeks after it. Hidden where there is nothing to choose.
 */
struct _CrampBeforeAfter
{
  CrampCard parent_instance;

  GtkDropDown *what;
  AdwBin *report;
  GPtrArray *milestones; /* (owned) (nullable) (element-type CrampMilestone): in the order of the list */
  GCancellable *reading; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CrampBeforeAfter, cramp_before_after, CRAMP_TYPE_CARD)

static void
start (CrampBeforeAfter *self,
       CrampDiaryReader reader,
       gpointer data,
       GDestroyNotify free_result,
       GAsyncReadyCallback callback)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  cramp_diary_read_async (cramp_card_get_diary (CRAMP_CARD (self)), self, reader, data, free_result, self->reading,
                          callback);
}

static gpointer
read_comparison (CrampDiary *diary, gpointer data, GError **error)
{
  return cramp_diary_compare (diary, *(int *) data, error);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer unused G_GNUC_UNUSED)
{
  CrampBeforeAfter *self = CRAMP_BEFORE_AFTER (source);
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_diary_read_finish (result, &error);

  if (!report)
    return;
  adw_bin_set_child (self->report, cramp_report_view_new (report));
  if (gtk_widget_get_state_flags (GTK_WIDGET (self->what)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    cramp_scroll_show (GTK_WIDGET (self));
}

static void
chosen_cb (CrampBeforeAfter *self)
{
  guint selected = gtk_drop_down_get_selected (self->what);

  if (self->milestones && selected < self->milestones->len)
    start (self, read_comparison,
           g_memdup2 (&((CrampMilestone *) g_ptr_array_index (self->milestones, selected))->day, sizeof (int)),
           (GDestroyNotify) cramp_report_free, compared_cb);
}

static gpointer
read_milestones (CrampDiary *diary, gpointer unused G_GNUC_UNUSED, GError **error)
{
  return cramp_diary_list_milestones (diary, error);
}

static void
show_milestones (CrampBeforeAfter *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->milestones->len; i++)
    {
      const CrampMilestone *milestone = g_ptr_array_index (self->milestones, i);
      g_autofree char *day = cramp_day_format (milestone->day);
      /* Translators: what happened, as "Magnesium started", and on which day. */
      g_autofree char *text = g_strdup_printf (_ ("%1$s, %2$s"), milestone->words, day);

      gtk_string_list_append (list, text);
    }
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (list));
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), self->milestones->len > 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer unused G_GNUC_UNUSED)
{
  CrampBeforeAfter *self = CRAMP_BEFORE_AFTER (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *milestones = cramp_diary_read_finish (result, &error);

  if (!milestones)
    return;
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  self->milestones = milestones;
  g_signal_handlers_block_by_func (self->what, chosen_cb, self);
  show_milestones (self);
  g_signal_handlers_unblock_by_func (self->what, chosen_cb, self);
  chosen_cb (self);
}

static void
cramp_before_after_reload (CrampCard *card)
{
  /* Not for a card that nobody has seen yet. */
  if (gtk_widget_get_mapped (GTK_WIDGET (card)))
    start (CRAMP_BEFORE_AFTER (card), read_milestones, NULL, (GDestroyNotify) g_ptr_array_unref, listed_cb);
}

static void
cramp_before_after_dispose (GObject *object)
{
  CrampBeforeAfter *self = CRAMP_BEFORE_AFTER (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_before_after_parent_class)->dispose (object);
}

static void
cramp_before_after_class_init (CrampBeforeAfterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_before_after_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_before_after_reload;
}

/* What is chosen is shown in several lines where it must be. */

static void
setup_chosen_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "margin-top", 3, "margin-bottom", 3, NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_chosen_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkStringObject *text = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

static GtkDropDown *
make_choice (void)
{
  GtkDropDown *choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_chosen_cb), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
  return choice;
}

static void
cramp_before_after_init (CrampBeforeAfter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Before and after"), "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "title-4");
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "section");
  self->what = make_choice ();
  cramp_field_name_choice (self->what, _ ("Before and after what"));
  g_signal_connect_object (self->what, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->report = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->what));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->report));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (box, FALSE);
}
