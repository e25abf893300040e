/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-question-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-question-dialog.h"
#include "cramp-visits.h"

/**
 * CrampQuestionCard:
 *
 * The questions for the next visit (V1) in their order, each with a box to tick it off; those that were answered below.
 *
 * Keys: in a row Alt+Up and Alt+Down move the question. Actions: `question.move(place, by)`.
 */
struct _CrampQuestionCard
{
  CrampCard parent_instance;

  AdwPreferencesGroup *open;
  AdwPreferencesGroup *answered;
  GPtrArray *questions; /* (owned) (element-type CrampQuestion): as shown */
  GPtrArray *rows;      /* (owned) (element-type GtkWidget): for each of them */
};

G_DEFINE_FINAL_TYPE (CrampQuestionCard, cramp_question_card, CRAMP_TYPE_CARD)

/* More of those that were answered stand on the summary only. */
#define MOST_ANSWERED 10

static const CrampQuestion *
question_of (CrampQuestionCard *self, gpointer row)
{
  guint i;

  return g_ptr_array_find (self->rows, row, &i) ? g_ptr_array_index (self->questions, i) : NULL;
}

static void
add_cb (CrampQuestionCard *self)
{
  cramp_question_dialog_add (GTK_WIDGET (self), cramp_card_get_diary (CRAMP_CARD (self)));
}

static void
activated_cb (CrampQuestionCard *self, AdwActionRow *row)
{
  cramp_question_dialog_edit (GTK_WIDGET (self), cramp_card_get_diary (CRAMP_CARD (self)), question_of (self, row));
}

static void
open_again (CrampQuestionCard *self, const CrampQuestion *question)
{
  g_autoptr (CrampQuestion) copy = cramp_record_copy (question);

  copy->done = CRAMP_DAY_UNSET;
  cramp_card_save (CRAMP_CARD (self), copy, _ ("Ask question again"));
}

/* The box shows the diary, not the click: it is ticked when the question is. */
static void
toggled_cb (CrampQuestionCard *self, GtkCheckButton *box)
{
  const CrampQuestion *question = question_of (self, gtk_widget_get_ancestor (GTK_WIDGET (box), ADW_TYPE_ACTION_ROW));
  gboolean is_open = question && cramp_question_is_open (question);

  if (!question || gtk_check_button_get_active (box) != is_open)
    return;
  gtk_check_button_set_active (box, !is_open);
  if (is_open)
    cramp_question_dialog_tick_off (GTK_WIDGET (self), cramp_card_get_diary (CRAMP_CARD (self)), question);
  else
    open_again (self, question);
}

static GtkWidget *
make_move_button (const char *icon, const char *label, guint place, int by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "question.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ui)", place, by);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_move_key (GtkWidget *row, guint key, guint place, int by)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new ("question.move"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new ("(ui)", place, by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

static void
add_moving (CrampQuestionCard *self, GtkWidget *row, guint place, guint n_open)
{
  if (place > 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_move_button ("go-up-symbolic", _ ("Earlier (Alt+Up)"), place, -1));
  if (place + 1 < n_open)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_move_button ("go-down-symbolic", _ ("Later (Alt+Down)"), place, 1));
  add_move_key (row, GDK_KEY_Up, place, -1);
  add_move_key (row, GDK_KEY_Down, place, 1);
}

static char *
describe (const CrampQuestion *question)
{
  g_autofree char *day = cramp_day_format (cramp_question_is_open (question) ? question->day : question->done);
  g_autofree char *answer = question->answer ? cramp_direction_isolate (question->answer) : NULL;

  if (cramp_question_is_open (question))
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("Came up on %s"), day);
  if (!answer)
    /* Translators: %s is a day; no answer was written down. */
    return g_strdup_printf (_ ("Ticked off on %s"), day);
  /* Translators: the answer to a question, and its day. */
  return g_strdup_printf (_ ("%1$s (%2$s)"), answer, day);
}

static void
add_row (CrampQuestionCard *self, guint place, guint n_open)
{
  const CrampQuestion *question = g_ptr_array_index (self->questions, place);
  gboolean is_open = cramp_question_is_open (question);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_check_button_new ();
  g_autofree char *subtitle = describe (question);
  /* Translators: name of a box before a question; %s is the question. */
  g_autofree char *name = g_strdup_printf (_ ("Answered: %s"), question->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), !is_open);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  if (is_open && n_open > 1)
    add_moving (self, row, place, n_open);
  adw_preferences_group_add (is_open ? self->open : self->answered, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (box, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
clear (CrampQuestionCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CrampQuestion *question = g_ptr_array_index (self->questions, i);

      adw_preferences_group_remove (cramp_question_is_open (question) ? self->open : self->answered,
                                    g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

static void
cramp_question_card_reload (CrampCard *card)
{
  CrampQuestionCard *self = CRAMP_QUESTION_CARD (card);
  guint n_open = 0;

  clear (self);
  self->questions = cramp_questions_list (cramp_card_get_diary (card), NULL);
  if (!self->questions)
    return;
  while (n_open < self->questions->len && cramp_question_is_open (g_ptr_array_index (self->questions, n_open)))
    n_open++;
  for (guint i = 0; i < MIN (self->questions->len, n_open + MOST_ANSWERED); i++)
    add_row (self, i, n_open);
  gtk_widget_set_visible (GTK_WIDGET (self->answered), self->questions->len > n_open);
  adw_preferences_group_set_description (self->open,
                                         n_open > 0 ? NULL : _ ("None so far. Add one whenever it comes up."));
}

static void
move_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  CrampQuestionCard *self = CRAMP_QUESTION_CARD (widget);
  g_autoptr (GError) error = NULL;
  guint place, to;
  int by;

  g_variant_get (parameter, "(ui)", &place, &by);
  to = (guint) ((int) place + by);
  if (place >= self->rows->len)
    return;
  if (!cramp_question_move (cramp_card_get_diary (CRAMP_CARD (self)), g_ptr_array_index (self->questions, place), by,
                            &error))
    cramp_feedback_error (widget, _ ("This could not be saved"), error);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (to, self->rows->len - 1)));
}

static void
cramp_question_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (cramp_question_card_parent_class)->dispose (object);
}

static void
cramp_question_card_finalize (GObject *object)
{
  CrampQuestionCard *self = CRAMP_QUESTION_CARD (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_question_card_parent_class)->finalize (object);
}

static void
cramp_question_card_class_init (CrampQuestionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_question_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_question_card_finalize;
  CRAMP_CARD_CLASS (klass)->reload = cramp_question_card_reload;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "question.move", "(ui)", move_action_cb);
}

/* Below the questions; beside their heading it has no room in large letters. */
static GtkWidget *
make_add_row (CrampQuestionCard *self)
{
  GtkWidget *row = adw_button_row_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add _Question…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  cramp_let_wrap (row);
  gtk_widget_set_tooltip_text (row, _ ("Write down what to ask (Ctrl+Shift+N)"));
  g_signal_connect_object (row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
cramp_question_card_init (CrampQuestionCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *asking = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->rows = g_ptr_array_new ();
  self->open = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->open, _ ("To ask"));
  self->answered = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->answered, _ ("Answered"));
  gtk_box_append (GTK_BOX (asking), GTK_WIDGET (self->open));
  gtk_box_append (GTK_BOX (asking), make_add_row (self));
  gtk_box_append (GTK_BOX (box), asking);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answered));
  adw_bin_set_child (ADW_BIN (self), box);
}
