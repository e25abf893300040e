/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-error.h"

/* clang-format off */
G_DEFINE_QUARK (cramp-error-quark, cramp_error)
/* clang-format on */
