/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MEDICINES_PAGE (cramp_medicines_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampMedicinesPage, cramp_medicines_page, CRAMP, MEDICINES_PAGE, CrampPage)

G_END_DECLS
