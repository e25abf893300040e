/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-list.h"

#include "cramp-answer-row.h"

#define MOST_TERMS 64
#define ROWS_A_FRAME 4

/**
 * CrampAnswerList:
 *
 * A question for each of many terms, in columns. The rows are made when they are needed: until then the list only
 * knows the answers.
 *
 * Signals: #CrampAnswerList::changed, when somebody answered.
 */
struct _CrampAnswerList
{
  GtkBox parent_instance;

  const CrampVocabulary *vocabulary;
  GArray *columns; /* (owned) (element-type Column) */
  guint column;    /* that is being filled */
  guint n_rows;    /* that it has */
  guint later;     /* tick callback that makes the next rows */
  gboolean asks_still;
  gboolean quiet; /* the program, not the user, changes the answers */
  guint8 values[MOST_TERMS];
  guint8 still[MOST_TERMS];
  CrampAnswerRow *rows[MOST_TERMS]; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CrampAnswerList, cramp_answer_list, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

typedef struct
{
  GtkBox *box;
  const guint *codes;
  guint n_codes;
} Column;

static void
row_changed_cb (CrampAnswerList *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
write_row (CrampAnswerList *self, guint code)
{
  cramp_answer_row_set_asks_still (self->rows[code], self->asks_still);
  cramp_answer_row_set_value (self->rows[code], self->values[code]);
  cramp_answer_row_set_still (self->rows[code], self->still[code]);
}

static void
add_row (CrampAnswerList *self, GtkBox *box, guint code)
{
  gboolean may_be_usual = self->vocabulary == &cramp_signs && cramp_sign_may_be_usual ((CrampSign) code);
  GtkWidget *row = cramp_answer_row_new (cramp_vocabulary_label (self->vocabulary, code), may_be_usual);

  self->rows[code] = CRAMP_ANSWER_ROW (row);
  write_row (self, code);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::still", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, row);
}

/* Returns whether there is another row to make. */
static gboolean
make_next_row (CrampAnswerList *self)
{
  const Column *column;

  if (self->column == self->columns->len)
    return FALSE;
  column = &g_array_index (self->columns, Column, self->column);
  add_row (self, column->box, column->codes[self->n_rows++]);
  if (self->n_rows == column->n_codes)
    {
      self->column++;
      self->n_rows = 0;
    }
  return self->column < self->columns->len;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  CrampAnswerList *self = CRAMP_ANSWER_LIST (widget);

  for (guint i = 0; i < ROWS_A_FRAME; i++)
    if (!make_next_row (self))
      {
        self->later = 0;
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

static void
cramp_answer_list_finalize (GObject *object)
{
  g_array_unref (CRAMP_ANSWER_LIST (object)->columns);
  G_OBJECT_CLASS (cramp_answer_list_parent_class)->finalize (object);
}

static void
cramp_answer_list_class_init (CrampAnswerListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_answer_list_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_ANSWER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_answer_list_init (CrampAnswerList *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
}

/**
 * cramp_answer_list_set_vocabulary:
 * @vocabulary: the terms; to be set once
 */
void
cramp_answer_list_set_vocabulary (CrampAnswerList *self, const CrampVocabulary *vocabulary)
{
  g_return_if_fail (vocabulary->n_terms <= MOST_TERMS);

  self->vocabulary = vocabulary;
}

/**
 * cramp_answer_list_add_column:
 * @title: (nullable): above the column, translated
 * @codes: (array length=n_codes): the terms in it, in order; must stay there
 */
void
cramp_answer_list_add_column (CrampAnswerList *self, const char *title, const guint *codes, guint n_codes)
{
  Column column = { GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6)), codes, n_codes };

  if (title)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, NULL);

      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (column.box, label);
    }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (column.box));
  g_array_append_val (self->columns, column);
}

/**
 * cramp_answer_list_fill:
 *
 * Makes the rows, where they are not there yet.
 */
void
cramp_answer_list_fill (CrampAnswerList *self)
{
  while (make_next_row (self))
    ;
}

/**
 * cramp_answer_list_fill_later:
 *
 * Makes the rows a few with each frame, so that none waits long.
 */
void
cramp_answer_list_fill_later (CrampAnswerList *self)
{
  if (!self->later)
    self->later = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * cramp_answer_list_find_row:
 *
 * Returns: (transfer none) (nullable): the question about @code, %NULL where it is not made yet
 */
GtkWidget *
cramp_answer_list_find_row (CrampAnswerList *self, guint code)
{
  return GTK_WIDGET (self->rows[code]);
}

/**
 * cramp_answer_list_get_value:
 *
 * Returns: the answer to @code
 */
int
cramp_answer_list_get_value (CrampAnswerList *self, guint code)
{
  return self->rows[code] ? cramp_answer_row_get_value (self->rows[code]) : self->values[code];
}

/**
 * cramp_answer_list_set_value:
 *
 * Answers @code without #CrampAnswerList::changed.
 */
void
cramp_answer_list_set_value (CrampAnswerList *self, guint code, int value)
{
  self->values[code] = (guint8) value;
  self->quiet = TRUE;
  if (self->rows[code])
    cramp_answer_row_set_value (self->rows[code], value);
  self->quiet = FALSE;
}

static guint8
get_still (CrampAnswerList *self, guint code)
{
  if (self->rows[code])
    return (guint8) cramp_answer_row_get_still (self->rows[code]);
  return self->asks_still && self->values[code] == CRAMP_SIGN_VALUE_YES ? self->still[code] : CRAMP_ANSWER_NONE;
}

/**
 * cramp_answer_list_get:
 * @values: (out caller-allocates): the answer to each term
 * @still: (out caller-allocates) (optional): whether it is still there
 */
void
cramp_answer_list_get (CrampAnswerList *self, guint8 *values, guint8 *still)
{
  for (guint i = 0; i < self->vocabulary->n_terms; i++)
    {
      values[i] = (guint8) cramp_answer_list_get_value (self, i);
      if (still)
        still[i] = get_still (self, i);
    }
}

/**
 * cramp_answer_list_set:
 * @values: the answer to each term
 * @still: (nullable): whether it is still there
 *
 * Does not emit #CrampAnswerList::changed.
 */
void
cramp_answer_list_set (CrampAnswerList *self, const guint8 *values, const guint8 *still)
{
  self->quiet = TRUE;
  for (guint i = 0; i < self->vocabulary->n_terms; i++)
    {
      self->values[i] = values[i];
      self->still[i] = still ? still[i] : CRAMP_ANSWER_NONE;
      if (self->rows[i])
        write_row (self, i);
    }
  self->quiet = FALSE;
}

/**
 * cramp_answer_list_set_asks_still:
 * @asks_still: whether a "yes" is long enough ago to ask if it is still so
 */
void
cramp_answer_list_set_asks_still (CrampAnswerList *self, gboolean asks_still)
{
  self->asks_still = asks_still;
  for (guint i = 0; i < self->vocabulary->n_terms; i++)
    if (self->rows[i])
      cramp_answer_row_set_asks_still (self->rows[i], asks_still);
}
