/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-uuid.h"

#include <string.h>

/* The namespace of the diary's natural keys: a random UUID that never changes. */
static const guint8 namespace_bytes[16] = { 0x5d, 0x0f, 0x5b, 0x3c, 0x1e, 0x7a, 0x4c, 0x64,
                                            0x9a, 0x53, 0x2f, 0x84, 0xc6, 0x0d, 0x71, 0xe9 };

static char *
format (const guint8 bytes[16])
{
  static const char digits[] = "0123456789abcdef";
  char *text = g_malloc (37);
  char *at = text;

  for (guint i = 0; i < 16; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *at++ = '-';
      *at++ = digits[bytes[i] >> 4];
      *at++ = digits[bytes[i] & 0x0f];
    }
  *at = '\0';
  return text;
}

/**
 * cramp_uuid_from_name:
 *
 * Returns: (transfer full): the version 5 UUID (RFC 4122) of @name in the diary's namespace
 */
char *
cramp_uuid_from_name (const char *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 b[20];
  gsize length = sizeof b;

  g_checksum_update (sum, namespace_bytes, sizeof namespace_bytes);
  g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (sum, b, &length);
  b[6] = (guint8) ((b[6] & 0x0f) | 0x50);
  b[8] = (guint8) ((b[8] & 0x3f) | 0x80);
  return format (b);
}
