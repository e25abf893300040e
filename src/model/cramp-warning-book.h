/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-records.h"
#include "cramp-store.h"
#include "cramp-warning-diary.h"

G_BEGIN_DECLS

/**
 * CrampWarningBook:
 *
 * The warnings of one person's diary: what holds, and the life of each. Inside of #CrampDiary.
 */
typedef struct _CrampWarningBook CrampWarningBook;

CrampWarningBook *cramp_warning_book_new (CrampStore *store, CrampClock *clock);
void cramp_warning_book_free (CrampWarningBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWarningBook, cramp_warning_book_free)

void cramp_warning_book_forget (CrampWarningBook *self);
gboolean cramp_warning_book_write (CrampWarningBook *self,
                                   const CrampPerson *person,
                                   int boundary,
                                   GPtrArray *before,
                                   GPtrArray *records,
                                   gint64 stamp,
                                   gboolean *wrote,
                                   GError **error);
gboolean cramp_warning_book_prepare (CrampWarningBook *self, const CrampPerson *person, int boundary);
GPtrArray *cramp_warning_book_list (CrampWarningBook *self, const CrampPerson *person, int boundary, GError **error);
GPtrArray *cramp_warning_book_list_since (CrampWarningBook *self,
                                          const CrampPerson *person,
                                          int boundary,
                                          gint64 since,
                                          GError **error);
GPtrArray *cramp_warning_book_list_lasting (CrampWarningBook *self,
                                            const CrampPerson *person,
                                            int boundary,
                                            GHashTable **past_levels,
                                            guint *n_left_out,
                                            GError **error);
GPtrArray *cramp_warning_book_for_episode (CrampWarningBook *self,
                                           const CrampPerson *person,
                                           int boundary,
                                           const CrampEpisode *episode,
                                           GError **error);
CrampWarningLife *cramp_warning_book_acknowledge (CrampWarningBook *self,
                                                  const CrampPerson *person,
                                                  int boundary,
                                                  const CrampWarning *warning,
                                                  CrampAcknowledged how,
                                                  GError **error);

G_END_DECLS
