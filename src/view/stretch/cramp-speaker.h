/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-cues.h"
#include "cramp-voice.h"

G_BEGIN_DECLS

typedef struct _CrampSpeaker CrampSpeaker;

extern const CrampCueSink cramp_speaker_sink;

typedef void (*CrampSpeakerFunc) (gpointer data);

CrampSpeaker *cramp_speaker_new (GtkWidget *widget, CrampSpeakerFunc known, gpointer data);
void cramp_speaker_free (CrampSpeaker *self);
gboolean cramp_speaker_finds_card (const char *folder);
char *cramp_speaker_get_problem (CrampSpeaker *self);

G_END_DECLS
