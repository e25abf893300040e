/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BODY_PICTURE (cramp_body_picture_get_type ())
G_DECLARE_FINAL_TYPE (CrampBodyPicture, cramp_body_picture, CRAMP, BODY_PICTURE, GtkWidget)

GtkWidget *cramp_body_picture_get_region (CrampBodyPicture *self, CrampRegion region);
void cramp_body_picture_set_thigh (CrampBodyPicture *self, CrampRegion region, gboolean marked);

G_END_DECLS
