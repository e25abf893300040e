/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-amount.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-error.h"

/* The fractions people write, and which character stands for them. */
static const struct
{
  gunichar character;
  double value;
} fractions[] = {
  { 0xbc, 0.25 }, { 0xbd, 0.5 }, { 0xbe, 0.75 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 }, { 0x215b, 0.125 },
};

/* Text in which fractions are written out, a decimal comma is a point, and white space is single blanks. */
static char *
normalize (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  GString *out = g_string_new (NULL);

  for (const char *p = copy; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (c);
      gboolean done = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (fractions) && !done; i++)
        if (fractions[i].character == c)
          {
            char number[G_ASCII_DTOSTR_BUF_SIZE];

            g_string_append_printf (out, " %s", g_ascii_dtostr (number, sizeof number, fractions[i].value));
            done = TRUE;
          }
      if (done)
        continue;
      if (digit >= 0)
        g_string_append_c (out, (char) ('0' + digit));
      else if (c == ',' || c == 0x66b)
        g_string_append_c (out, '.');
      else if (g_unichar_isspace (c))
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
  return g_strstrip (g_string_free_and_steal (out));
}

static gboolean
parse_part (const char *part, double *value)
{
  char *end;
  double upper = g_ascii_strtod (part, &end);

  if (end == part || !g_ascii_isdigit (*part))
    return FALSE;
  if (*end == '/')
    {
      const char *rest = end + 1;
      double lower = g_ascii_strtod (rest, &end);

      if (end == rest || !g_ascii_isdigit (*rest) || lower < 1e-9)
        return FALSE;
      upper /= lower;
    }
  *value += upper;
  return *end == '\0';
}

/**
 * cramp_amount_parse:
 * @text: as "2", "½", "1 1/2", "1,5" or "1.5"
 * @amount: (out): units
 *
 * Returns: whether @text is an amount above 0; otherwise %CRAMP_ERROR_INVALID
 */
gboolean
cramp_amount_parse (const char *text, double *amount, GError **error)
{
  g_autofree char *normal = normalize (text);
  g_auto (GStrv) parts = g_strsplit (normal, " ", -1);
  double value = 0;
  gboolean valid = g_strv_length (parts) <= 3;
  guint n = 0;

  for (guint i = 0; parts[i] && valid; i++)
    if (*parts[i])
      {
        /* Behind a whole number only a fraction may follow: "1 1/2", never "1 000". */
        double before = value;

        valid = parse_part (parts[i], &value) &&
                (n == 0 || (value > before && value - before < 1 && fabs (before - floor (before)) < 1e-9));
        n++;
      }
  if (valid && n > 0 && value > 0 && value <= 100000)
    {
      *amount = value;
      return TRUE;
    }
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("“%s” is not an amount. Write it as 1, ½ or 1.5."), text);
  return FALSE;
}

/**
 * cramp_amount_format:
 *
 * Returns: (transfer full): @amount as people write it in the user's language, as "1½" or "2.5"
 */
char *
cramp_amount_format (double amount)
{
  double whole = floor (amount + 1e-9);

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (fabs (amount - whole - fractions[i].value) < 1e-3)
      {
        char character[7] = { 0 };

        g_unichar_to_utf8 (fractions[i].character, character);
        return whole < 1 ? g_strdup (character) : g_strdup_printf ("%.0f%s", whole, character);
      }
  return g_strdup_printf ("%.4g", amount);
}
