/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-row.h"

#include <glib/gi18n-lib.h>

#include "cramp-choice.h"
#include "cramp-let-wrap.h"

/**
 * CrampAnswerRow:
 *
 * A question with yes, no, or not answered (C1); for some signs also "usual for me, unchanged" (W1). Of a sign that
 * was there a while ago it can ask whether it still is.
 *
 * Properties: #CrampAnswerRow:title, the question; #CrampAnswerRow:value, a #CrampAnswer or #CrampSignValue, which
 * agree; #CrampAnswerRow:still, a #CrampAnswer.
 */
struct _CrampAnswerRow
{
  AdwBin parent_instance;

  gboolean asks_still;
  int still_value;
  GtkBox *box;
  GtkLabel *label;
  CrampChoice *choice;
  GtkWidget *still_line; /* (nullable): made when it is first asked */
  CrampChoice *still;    /* (nullable): the same */
};

G_DEFINE_FINAL_TYPE (CrampAnswerRow, cramp_answer_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_VALUE,
  PROP_STILL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
make_line (GtkWidget *label, GtkWidget *choice)
{
  GtkWidget *line = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6, "justify",
                                  ADW_JUSTIFY_SPREAD, "justify-last-line", TRUE, NULL);

  cramp_let_wrap_from_right (line);
  adw_wrap_box_append (ADW_WRAP_BOX (line), label);
  adw_wrap_box_append (ADW_WRAP_BOX (line), choice);
  return line;
}

static GtkWidget *
make_answers (void)
{
  GtkWidget *choice = cramp_choice_new (NULL);

  cramp_choice_add (CRAMP_CHOICE (choice), CRAMP_ANSWER_YES, _ ("Yes"));
  cramp_choice_add (CRAMP_CHOICE (choice), CRAMP_ANSWER_NO, _ ("No"));
  return choice;
}

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);
}

static void
name_still (CrampAnswerRow *self)
{
  g_autofree char *name = NULL;

  /* Translators: for screen readers; %s is a sign, as "Fever". */
  name = g_strdup_printf (_ ("%s, still there"), gtk_label_get_label (self->label));
  g_object_set (self->still, "title", name, NULL);
}

static void
still_changed_cb (CrampAnswerRow *self)
{
  self->still_value = cramp_choice_get_value (self->still);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STILL]);
}

/* The second question is rare, and many rows are made at once. */
static void
make_still_line (CrampAnswerRow *self)
{
  GtkWidget *label = make_label (_ ("Still there?"));

  self->still = CRAMP_CHOICE (make_answers ());
  self->still_line = make_line (label, GTK_WIDGET (self->still));
  gtk_widget_set_margin_start (self->still_line, 12);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->box, self->still_line);
  name_still (self);
  cramp_choice_set_value (self->still, self->still_value);
  g_signal_connect_object (self->still, "notify::value", G_CALLBACK (still_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
asks_still_now (CrampAnswerRow *self)
{
  return self->asks_still && cramp_answer_row_get_value (self) == CRAMP_SIGN_VALUE_YES;
}

static void
update_still (CrampAnswerRow *self)
{
  if (asks_still_now (self) && !self->still)
    make_still_line (self);
  if (self->still)
    gtk_widget_set_visible (self->still_line, asks_still_now (self));
}

static void
choice_changed_cb (CrampAnswerRow *self)
{
  update_still (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
set_title (CrampAnswerRow *self, const char *title)
{
  if (g_strcmp0 (gtk_label_get_label (self->label), title) == 0)
    return;
  gtk_label_set_label (self->label, title ? title : "");
  g_object_set (self->choice, "title", title, NULL);
  if (self->still)
    name_still (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
cramp_answer_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampAnswerRow *self = CRAMP_ANSWER_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_VALUE:
      g_value_set_int (value, cramp_answer_row_get_value (self));
      break;
    case PROP_STILL:
      g_value_set_int (value, cramp_answer_row_get_still (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_answer_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampAnswerRow *self = CRAMP_ANSWER_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_VALUE:
      cramp_answer_row_set_value (self, g_value_get_int (value));
      break;
    case PROP_STILL:
      cramp_answer_row_set_still (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Where a sign was there, what is still to be said is whether it is now. */
static gboolean
cramp_answer_row_grab_focus (GtkWidget *widget)
{
  CrampAnswerRow *self = CRAMP_ANSWER_ROW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (asks_still_now (self) ? self->still : self->choice), GTK_DIR_TAB_FORWARD);
}

static void
cramp_answer_row_class_init (CrampAnswerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_answer_row_get_property;
  object_class->set_property = cramp_answer_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = cramp_answer_row_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, CRAMP_SIGN_VALUE_USUAL, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STILL] = g_param_spec_int ("still", NULL, NULL, 0, CRAMP_ANSWER_YES, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cramp_answer_row_init (CrampAnswerRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->label = GTK_LABEL (make_label (""));
  self->choice = CRAMP_CHOICE (make_answers ());
  gtk_box_append (self->box, make_line (GTK_WIDGET (self->label), GTK_WIDGET (self->choice)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer-row");

  g_signal_connect_object (self->choice, "notify::value", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cramp_answer_row_new:
 * @title: the question, translated
 * @may_be_usual: whether "usual for me, unchanged" is an answer too
 *
 * Returns: (transfer floating): a row that is not answered
 */
GtkWidget *
cramp_answer_row_new (const char *title, gboolean may_be_usual)
{
  CrampAnswerRow *self = g_object_new (CRAMP_TYPE_ANSWER_ROW, "title", title, NULL);

  if (may_be_usual)
    /* Translators: short for "Usual for me, unchanged", an answer beside "Yes" and "No". */
    cramp_choice_add (self->choice, CRAMP_SIGN_VALUE_USUAL, _ ("Usual for me"));
  return GTK_WIDGET (self);
}

int
cramp_answer_row_get_value (CrampAnswerRow *self)
{
  return cramp_choice_get_value (self->choice);
}

void
cramp_answer_row_set_value (CrampAnswerRow *self, int value)
{
  cramp_choice_set_value (self->choice, value);
}

/**
 * cramp_answer_row_get_still:
 *
 * Returns: whether the sign is still there; not answered where that is not asked
 */
int
cramp_answer_row_get_still (CrampAnswerRow *self)
{
  return asks_still_now (self) ? self->still_value : CRAMP_ANSWER_NONE;
}

void
cramp_answer_row_set_still (CrampAnswerRow *self, int still)
{
  self->still_value = still;
  if (self->still)
    cramp_choice_set_value (self->still, still);
}

/**
 * cramp_answer_row_set_asks_still:
 * @asks_still: whether a "yes" is long enough ago to ask if the sign is still there
 */
void
cramp_answer_row_set_asks_still (CrampAnswerRow *self, gboolean asks_still)
{
  self->asks_still = asks_still;
  update_still (self);
}
