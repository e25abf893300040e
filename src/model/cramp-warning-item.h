/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cramp-warning.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNING_ITEM (cramp_warning_item_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarningItem, cramp_warning_item, CRAMP, WARNING_ITEM, GObject)

CrampWarningItem *cramp_warning_item_new (CrampWarning *warning);
const CrampWarning *cramp_warning_item_get (CrampWarningItem *self);

G_END_DECLS
