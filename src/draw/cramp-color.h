/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * CrampColor:
 *
 * A colour without transparency; each part from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CrampColor;
