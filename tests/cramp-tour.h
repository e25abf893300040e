/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-exercises.h"
#include "cramp-window.h"

G_BEGIN_DECLS

/* Goes to every page, every dialog and every screen of the other windows, in-process: for tests that look at all there
 * is, and for its pictures. */

/**
 * CrampTourScreen:
 * @width: of the window with its shadow, pixels
 * @height: of the window with its shadow, pixels
 * @letters: how many times as large as usual the letters are
 * @direction: of reading; %GTK_TEXT_DIR_NONE for that of the language
 * @still: no animations
 * @empty: a diary without anything in it, not the sample diary
 * @locale: (nullable): the language to show it in, as "de_DE"; %NULL for that of the environment
 */
typedef struct
{
  int width, height;
  int letters;
  GtkTextDirection direction;
  gboolean still;
  gboolean empty;
  const char *locale;
} CrampTourScreen;

/* The shadow of a window at each edge, in pixels. */
#define CRAMP_TOUR_SHADOW 5

typedef struct
{
  const CrampTourScreen *screen; /* (not owned) */
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampExercises *exercises;
  CrampWindow *window;
  GtkWindow *top; /* (not owned): where it is now: the window, or one before it */
  char *place;    /* (owned): the name of what is shown there */
} CrampTour;

typedef enum
{
  CRAMP_TOUR_PAGES,
  CRAMP_TOUR_DIALOGS,
  CRAMP_TOUR_BEDSIDE,
  CRAMP_TOUR_PLAYER,
  CRAMP_N_TOURS
} CrampTourPart;

typedef void (*CrampTourVisit) (CrampTour *tour, GtkWidget *root, gpointer user_data);

extern const char *const cramp_tour_names[CRAMP_N_TOURS];

CrampTour *cramp_tour_new (const CrampTourScreen *screen);
void cramp_tour_free (CrampTour *tour);
void cramp_tour_go (CrampTour *tour, CrampTourPart part, CrampTourVisit visit, gpointer user_data);
void cramp_tour_settle (guint milliseconds);

G_END_DECLS
