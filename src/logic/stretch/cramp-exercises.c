/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exercises.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-exercise-resources.h"

/**
 * CrampExercises:
 *
 * All exercises there are: those of this program, and files of the user's own. A file with something wrong in it is
 * named among the problems and left out.
 */
struct _CrampExercises
{
  gatomicrefcount ref_count;
  GPtrArray *list;       /* (owned) (element-type CrampExercise) */
  GStrvBuilder *builder; /* (owned): of the problems, while loading */
  GStrv problems;        /* (owned) */
};

#define RESOURCE_PATH "/io/github/crampdiary/CrampDiary/exercises/"

/* An exercise is small; whatever is larger is none. */
#define LARGEST_FILE (256 * 1024)

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_problem (CrampExercises *self, const char *name, const char *why)
{
  g_autofree char *shown = g_filename_display_basename (name);

  /* Translators: the first %s is the name of a file, the second what is wrong with it. */
  g_strv_builder_take (self->builder, g_strdup_printf (_ ("The exercise “%s” was left out. %s"), shown, why));
}

static void
add_text (CrampExercises *self, const char *name, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  CrampExercise *exercise = cramp_exercise_parse (text, (gssize) length, &error);

  if (!exercise)
    add_problem (self, name, error->message);
  else if (cramp_exercises_find (self, exercise->id))
    {
      add_problem (self, name, _ ("There is another one with the same name."));
      cramp_exercise_free (exercise);
    }
  else
    g_ptr_array_add (self->list, exercise);
}

static void
load_resources (CrampExercises *self)
{
  GResource *resource = cramp_exercise_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE_PATH, 0, NULL);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);

      add_text (self, names[i], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

static void
load_file (CrampExercises *self, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = g_mapped_file_new (path, FALSE, &error);
  if (!file)
    add_problem (self, name, error->message);
  else if (g_mapped_file_get_length (file) == 0 || g_mapped_file_get_length (file) > LARGEST_FILE)
    add_problem (self, name, _ ("The file is empty or too large."));
  else
    add_text (self, name, g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
}

static void
load_folder (CrampExercises *self, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    load_file (self, folder, g_ptr_array_index (names, i));
}

/**
 * cramp_exercises_load:
 * @folder: (nullable): where the user's own exercise files are, if there are any
 *
 * Returns: (transfer full): the exercises, in the language of the screen
 */
CrampExercises *
cramp_exercises_load (const char *folder)
{
  CrampExercises *self = g_new0 (CrampExercises, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_exercise_free);
  self->builder = g_strv_builder_new ();
  load_resources (self);
  if (folder)
    load_folder (self, folder);
  self->problems = g_strv_builder_unref_to_strv (g_steal_pointer (&self->builder));
  return self;
}

/**
 * cramp_exercises_ref:
 *
 * Returns: (transfer full): @self
 */
CrampExercises *
cramp_exercises_ref (CrampExercises *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cramp_exercises_unref:
 * @self: (transfer full) (nullable):
 */
void
cramp_exercises_unref (CrampExercises *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->list);
  g_strfreev (self->problems);
  g_free (self);
}

/**
 * cramp_exercises_default_folder:
 *
 * Returns: (transfer full): where the user's own exercise files are looked for
 */
char *
cramp_exercises_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), CRAMP_DATA_FOLDER, "exercises", NULL);
}

guint
cramp_exercises_get_n (CrampExercises *self)
{
  return self->list->len;
}

/**
 * cramp_exercises_get:
 *
 * Returns: (transfer none): the exercise at @i
 */
const CrampExercise *
cramp_exercises_get (CrampExercises *self, guint i)
{
  return g_ptr_array_index (self->list, i);
}

/**
 * cramp_exercises_find:
 *
 * Returns: (transfer none) (nullable): the exercise called @id
 */
const CrampExercise *
cramp_exercises_find (CrampExercises *self, const char *id)
{
  for (guint i = 0; i < self->list->len; i++)
    if (g_strcmp0 (cramp_exercises_get (self, i)->id, id) == 0)
      return cramp_exercises_get (self, i);
  return NULL;
}

/**
 * cramp_exercises_get_problems:
 *
 * Returns: (transfer none) (array zero-terminated=1): what was left out and why, in words for people
 */
const char *const *
cramp_exercises_get_problems (CrampExercises *self)
{
  return (const char *const *) self->problems;
}
