/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-test.h"

G_BEGIN_DECLS

/* What the benchmarks of views share: a diary of ten years, and what something costs the main thread until it is shown.
 * A frame of a 60 Hz screen is 16 ms. Painting is told apart, since here no graphics card does it. */

#define BENCH_DAYS 3650
#define BENCH_EPISODES 15000
#define BENCH_FRAME_MS 16.0

/**
 * BenchCost:
 * @change: the change itself, milliseconds of the main thread
 * @layout: and until the frame that shows it is laid out
 * @paint: and painted
 * @later: the longest piece of what was put off until after that, without painting
 *
 * The median of several rounds, but for @worst.
 */
typedef struct
{
  double change;
  double layout;
  double paint;
  double later;
  double worst;
} BenchCost;

typedef void (*BenchChange) (gpointer user_data, int round);

void bench_open (CrampTest *test, int *argc, char ***argv);
GtkWidget *bench_show (GtkWidget *child, int width, int height);
int bench_close (CrampTest *test, GtkWidget *window, gboolean good);
void bench_fill (CrampDiary *diary);
GtkWidget *bench_find (GtkWidget *widget, GType type);
double bench_thread_ms (void);
void bench_settle (void);
double bench_turn (GtkWidget *window, gboolean may_wait);
double bench_settle_measured (GtkWidget *window);
BenchCost bench_measure_once (GtkWidget *window, BenchChange change, gpointer user_data, int round);
BenchCost
bench_measure (GtkWidget *window, const char *name, BenchChange change, BenchChange after, gpointer user_data);

G_END_DECLS
