/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exercise.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-error.h"
#include "cramp-record.h"

/* An exercise is an XML file in data/exercises. Each text in it stands on one line and is translated as a whole (see
 * data/its). */

static const char *const positions[CRAMP_N_POSITIONS] = {
  [CRAMP_POSITION_STANDING] = "standing",
  [CRAMP_POSITION_CHAIR] = "chair",
  [CRAMP_POSITION_FLOOR] = "floor",
  [CRAMP_POSITION_BED] = "bed",
};

static const char *const props[CRAMP_N_PROPS] = {
  [CRAMP_PROP_WALL] = "wall",       [CRAMP_PROP_CHAIR] = "chair", [CRAMP_PROP_BED] = "bed",
  [CRAMP_PROP_CUSHION] = "cushion", [CRAMP_PROP_BIKE] = "bike",
};

/**
 * Reader:
 * @side: of the cue being read
 * @text: what stands in the element being read
 *
 * An exercise while its file is read.
 */
typedef struct
{
  CrampExercise *exercise;
  gboolean seen;
  CrampSide side;
  GString *text;
} Reader;

static gboolean
refuse (GError **error, const char *format, const char *what)
{
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", what, 1);
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED, message->str);
  return FALSE;
}

static const char *
find_attribute (const char *const *names, const char *const *values, const char *name)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static gboolean
read_word (const char *const *words, guint n, const char *word, guint *value, GError **error)
{
  for (guint i = 0; word && i < n; i++)
    if (g_str_equal (words[i], word))
      {
        *value = i;
        return TRUE;
      }
  return refuse (error, _ ("The word “%s” is not known."), word ? word : "");
}

static gboolean
read_numbers (const char *text, double *values, guint n, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);

  if (g_strv_length (words) != n)
    return refuse (error, _ ("“%s” has too few or too many numbers."), text ? text : "");
  for (guint i = 0; i < n; i++)
    {
      char *end;

      values[i] = g_ascii_strtod (words[i], &end);
      if (*end || end == words[i] || !(values[i] > -10000 && values[i] < 10000))
        return refuse (error, _ ("“%s” is not a number."), words[i]);
    }
  return TRUE;
}

/* An attribute that need not be there. */
static gboolean
read_int (const char *const *names, const char *const *values, const char *name, int *value, GError **error)
{
  const char *text = find_attribute (names, values, name);
  double number;

  if (!text)
    return TRUE;
  if (!read_numbers (text, &number, 1, error))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

static gboolean
start_exercise (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  CrampExercise *self = reader->exercise;
  const char *id = find_attribute (names, values, "id");
  const char *word = find_attribute (names, values, "muscle");
  int muscle = word ? cramp_vocabulary_find (&cramp_muscles, word) : CRAMP_MUSCLE_NONE;
  guint position;

  if (!id || !*id)
    return refuse (error, _ ("There is no “%s”."), "id");
  if (muscle < 0)
    return refuse (error, _ ("The word “%s” is not known."), word);
  if (!read_word (positions, CRAMP_N_POSITIONS, find_attribute (names, values, "position"), &position, error))
    return FALSE;
  g_set_str (&self->id, id);
  g_set_str (&self->row, find_attribute (names, values, "row"));
  self->position = position;
  self->each = g_strcmp0 (find_attribute (names, values, "sides"), "each") == 0;
  self->moving = g_strcmp0 (find_attribute (names, values, "motion"), "move") == 0;
  self->figure.muscle = (CrampMuscle) muscle;
  self->figure.both = !self->each;
  self->figure.loop = self->moving;
  reader->seen = TRUE;
  return TRUE;
}

static gboolean
read_leaflet (const char *key, CrampLeafletId *leaflet, GError **error)
{
  for (guint i = 0; i < CRAMP_N_LEAFLETS; i++)
    if (g_strcmp0 (cramp_leaflet_get (i)->key, key) == 0)
      {
        *leaflet = i;
        return TRUE;
      }
  return refuse (error, _ ("The word “%s” is not known."), key ? key : "leaflet");
}

static gboolean
start_dose (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  CrampExercise *self = reader->exercise;

  if (!read_leaflet (find_attribute (names, values, "leaflet"), &self->leaflet, error))
    return FALSE;
  return read_int (names, values, "seconds", &self->seconds, error) &&
         read_int (names, values, "low", &self->low, error) && read_int (names, values, "high", &self->high, error) &&
         read_int (names, values, "sets", &self->sets, error);
}

static gboolean
start_cue (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  int side = cramp_vocabulary_find (&cramp_sides, find_attribute (names, values, "side"));

  if (side <= CRAMP_SIDE_NONE)
    return refuse (error, _ ("The word “%s” is not known."), "side");
  reader->side = (CrampSide) side;
  return TRUE;
}

static gboolean
start_instead (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  g_set_str (&reader->exercise->bed, find_attribute (names, values, "bed"));
  g_set_str (&reader->exercise->chair, find_attribute (names, values, "chair"));
  return TRUE;
}

static gboolean
start_figure (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  CrampFigure *figure = &reader->exercise->figure;
  const char *period = find_attribute (names, values, "period");

  figure->helper = g_strcmp0 (find_attribute (names, values, "helper"), "yes") == 0;
  if (period && !read_numbers (period, &figure->period, 1, error))
    return FALSE;
  return figure->period > 0.1 || refuse (error, _ ("“%s” is not a number."), "period");
}

static gboolean
start_prop (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  const char *width = find_attribute (names, values, "width");
  CrampProp prop = { 0 };
  guint kind;

  if (!read_word (props, CRAMP_N_PROPS, find_attribute (names, values, "kind"), &kind, error) ||
      !read_numbers (find_attribute (names, values, "x"), &prop.x, 1, error) ||
      (width && !read_numbers (width, &prop.width, 1, error)))
    return FALSE;
  prop.kind = kind;
  g_array_append_val (reader->exercise->figure.props, prop);
  return TRUE;
}

static gboolean
start_pose (Reader *reader, const char *const *names, const char *const *values, GError **error)
{
  /* The attributes in the order of CrampPoseValue. */
  static const struct
  {
    const char *name;
    guint n;
  } parts[] = { { "hip", 2 },       { "torso", 1 },    { "bend", 1 },      { "head", 1 },
                { "near-hand", 2 }, { "far-hand", 2 }, { "near-foot", 3 }, { "far-foot", 3 } };
  GArray *poses = reader->exercise->figure.poses;
  CrampPose pose;
  double *value = pose.values;

  if (!read_numbers (find_attribute (names, values, "at"), &pose.at, 1, error))
    return FALSE;
  if (poses->len > 0 && pose.at <= g_array_index (poses, CrampPose, poses->len - 1).at)
    return refuse (error, _ ("The poses are not in order at “%s”."), find_attribute (names, values, "at"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!read_numbers (find_attribute (names, values, parts[i].name), value, parts[i].n, error))
        return FALSE;
      value += parts[i].n;
    }
  g_array_append_val (poses, pose);
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*start) (Reader *reader, const char *const *names, const char *const *values, GError **error);
} starts[] = {
  { "exercise", start_exercise }, { "dose", start_dose }, { "cue", start_cue },   { "instead", start_instead },
  { "figure", start_figure },     { "prop", start_prop }, { "pose", start_pose },
};

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reader *reader = user_data;

  g_string_truncate (reader->text, 0);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_equal (starts[i].name, element))
      {
        starts[i].start (reader, (const char *const *) names, (const char *const *) values, error);
        return;
      }
}

static char *
translated (Reader *reader)
{
  g_strstrip (reader->text->str);
  return *reader->text->str ? g_strdup (_ (reader->text->str)) : NULL;
}

static void
set_text (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reader *reader = user_data;
  CrampExercise *self = reader->exercise;
  const struct
  {
    const char *name;
    char **text;
    GPtrArray *list;
  } texts[] = {
    { "name", &self->name, NULL },       { "why", &self->why, NULL },
    { "step", NULL, self->steps },       { "cue", &self->cues[reader->side], NULL },
    { "easier", &self->easier, NULL },   { "description", &self->description, NULL },
    { "caution", NULL, self->cautions },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].name, element))
      {
        char *text = translated (reader);

        if (texts[i].text)
          set_text (texts[i].text, text);
        else if (text)
          g_ptr_array_add (texts[i].list, text);
      }
  g_string_truncate (reader->text, 0);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  g_string_append_len (((Reader *) user_data)->text, text, (gssize) length);
}

static gboolean
check (const CrampExercise *self, GError **error)
{
  const GArray *poses = self->figure.poses;
  gboolean cued =
      self->each ? self->cues[CRAMP_SIDE_LEFT] && self->cues[CRAMP_SIDE_RIGHT] : self->cues[CRAMP_SIDE_BOTH] != NULL;
  const struct
  {
    const char *name;
    gboolean there;
  } needed[] = {
    { "name", self->name != NULL },
    { "why", self->why != NULL },
    { "step", self->steps->len > 0 },
    { "cue", cued },
    { "description", self->description != NULL },
    { "dose", self->seconds >= CRAMP_HOLD_LEAST && self->seconds <= cramp_exercise_most_seconds (self) },
    { "sets", self->sets >= 1 && self->sets <= 10 },
    { "pose", poses->len > 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!needed[i].there)
      return refuse (error, _ ("There is no “%s”."), needed[i].name);
  return TRUE;
}

static CrampExercise *
exercise_new (void)
{
  CrampExercise *self = g_new0 (CrampExercise, 1);

  self->steps = g_ptr_array_new_with_free_func (g_free);
  self->cautions = g_ptr_array_new_with_free_func (g_free);
  self->low = self->high = CRAMP_UNSET;
  self->sets = 1;
  self->figure.poses = g_array_new (FALSE, FALSE, sizeof (CrampPose));
  self->figure.props = g_array_new (FALSE, FALSE, sizeof (CrampProp));
  self->figure.period = 3;
  return self;
}

/**
 * cramp_exercise_parse:
 * @text: content of an exercise's file
 * @length: of @text in bytes, or -1
 *
 * Returns: (transfer full) (nullable): the exercise; %CRAMP_ERROR_DAMAGED where something is wrong with it
 */
CrampExercise *
cramp_exercise_parse (const char *text, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (CrampExercise) self = exercise_new ();
  g_autoptr (GString) buffer = g_string_new (NULL);
  Reader reader = { .exercise = self, .text = buffer };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) local_error = NULL;

  if (!g_markup_parse_context_parse (context, text, length, &local_error) ||
      !g_markup_parse_context_end_parse (context, &local_error))
    {
      refuse (error, "%s", local_error->message);
      return NULL;
    }
  if (!reader.seen)
    {
      refuse (error, _ ("There is no “%s”."), "exercise");
      return NULL;
    }
  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cramp_exercise_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_exercise_free (CrampExercise *self)
{
  if (!self)
    return;
  g_free (self->id);
  g_free (self->row);
  g_free (self->name);
  g_free (self->why);
  g_ptr_array_unref (self->steps);
  for (guint i = 0; i < G_N_ELEMENTS (self->cues); i++)
    g_free (self->cues[i]);
  g_ptr_array_unref (self->cautions);
  g_free (self->easier);
  g_free (self->description);
  g_free (self->bed);
  g_free (self->chair);
  g_array_unref (self->figure.poses);
  g_array_unref (self->figure.props);
  g_free (self);
}

/**
 * cramp_exercise_most_seconds:
 *
 * Returns: the longest it may be set to; movements such as walking may last longer than a hold
 */
int
cramp_exercise_most_seconds (const CrampExercise *self)
{
  return self->moving ? CRAMP_MOVE_MOST : CRAMP_HOLD_MOST;
}

/**
 * cramp_exercise_dose:
 *
 * Returns: (transfer full): how long the leaflet says, with its name; or that it does not say
 */
char *
cramp_exercise_dose (const CrampExercise *self)
{
  g_autofree char *leaflet = cramp_leaflet_cite (self->leaflet);

  if (self->low == CRAMP_UNSET)
    /* Translators: %s is the name of a leaflet. */
    return g_strdup_printf (_ ("The leaflet gives no time in seconds; the one here is our choice. Source: %s"),
                            leaflet);
  if (self->low == self->high)
    /* Translators: %d is a number of seconds, %s the name of a leaflet. */
    return g_strdup_printf (ngettext ("%d second. Source: %s", "%d seconds. Source: %s", (gulong) self->low), self->low,
                            leaflet);
  /* Translators: %d are the least and the greatest number of seconds, %s is the name of a leaflet. */
  return g_strdup_printf (_ ("%d to %d seconds. Source: %s"), self->low, self->high, leaflet);
}

/**
 * cramp_exercise_check_hold:
 * @seconds: the time somebody chose
 *
 * Returns: (transfer full) (nullable): that @seconds lies outside what the leaflet says, where it does; allowed all
 *   the same
 */
char *
cramp_exercise_check_hold (const CrampExercise *self, int seconds)
{
  g_autofree char *dose = NULL;

  if (self->low == CRAMP_UNSET || (seconds >= self->low && seconds <= self->high))
    return NULL;
  dose = cramp_exercise_dose (self);
  /* Translators: %s is as "15 to 30 seconds. Source: ...". */
  return g_strdup_printf (_ ("This differs from the leaflet: %s"), dose);
}

/**
 * cramp_exercise_article:
 *
 * Returns: (transfer none): the article that tells of it, with the section where it has one, as "E6#S1"
 */
const char *
cramp_exercise_article (const CrampExercise *self)
{
  static const struct
  {
    const char *row;
    const char *in_bed;
    const char *elsewhere;
  } articles[] = {
    { "S1", "E6#S1", "E6#S1" },         { "S2", "E6#S2", "E6#S2" }, { "S3", "E6#S3", "E6#S3" },
    { "S4", "E6#S4", "E6#S4" },         { "S6", "E6#S4", "E6#S4" }, { "S7", "E4#bed", "E4#feet" },
    { "S5", "E6#before", "E6#before" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (articles[i].row, self->row))
      return self->position == CRAMP_POSITION_BED ? articles[i].in_bed : articles[i].elsewhere;
  return "E6";
}

/**
 * cramp_position_name:
 *
 * Returns: the position in words
 */
const char *
cramp_position_name (CrampPosition position)
{
  static const char *const names[CRAMP_N_POSITIONS] = {
    [CRAMP_POSITION_STANDING] = N_ ("Standing"),
    [CRAMP_POSITION_CHAIR] = N_ ("On a chair"),
    [CRAMP_POSITION_FLOOR] = N_ ("On the floor"),
    [CRAMP_POSITION_BED] = N_ ("In bed"),
  };

  return _ (names[position]);
}

/**
 * cramp_figure_pose:
 * @at: where in the movement, from 0 (at rest) to 1 (in the stretch); of a loop, any
 * @skeleton: (out caller-allocates):
 */
void
cramp_figure_pose (const CrampFigure *self, double at, CrampSkeleton *skeleton)
{
  CrampPose pose;

  cramp_pose_between ((const CrampPose *) self->poses->data, self->poses->len, self->loop, at, &pose);
  cramp_pose_solve (&pose, skeleton);
}
