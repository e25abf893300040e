/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-json-scan.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cramp-error.h"

/* Looking at a text before it is parsed, so that nothing in it can harm the parser or be read wrongly by it. */

/* Deeper than any diary; what nests deeper is refused before it is parsed. */
#define DEEPEST 16

/* More commas than ten full diaries have; bounds the memory that a file made for mischief can take. */
#define MOST_VALUES (4 * 1000 * 1000)

/* An object takes much more memory than it takes of the text. Each exercise of a stretching is one: twenty of
 * them four times a day make 600 000 in ten years of two persons. */
#define MOST_OBJECTS (1000 * 1000)

/* Unknown names are shown up to this many bytes. */
#define SHOWN 40

typedef struct
{
  const char *text;
  gsize length;
  guint line;
  guint depth;
  guint values;
  CrampJsonCounts counts;
} Scan;

/**
 * cramp_json_refuse_line:
 *
 * Returns: %FALSE, with @error set to %CRAMP_ERROR_INVALID, the place and the reason
 */
gboolean
cramp_json_refuse_line (GError **error, guint line, const char *reason)
{
  /* Translators: a place in a file and what is wrong there, as "line 12: the file is cut off". */
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("line %u: %s"), line, reason);
  return FALSE;
}

/* From the quote at @i to the one that ends the text. */
static gboolean
scan_string (Scan *scan, gsize *i, GError **error)
{
  for (*i += 1; *i < scan->length && scan->text[*i] != '"'; *i += 1)
    {
      if (scan->text[*i] == '\n')
        scan->line++;
      if (scan->text[*i] != '\\')
        continue;
      /* json-glib would end the text there. */
      if (scan->length - *i >= 6 && strncmp (scan->text + *i, "\\u0000", 6) == 0)
        return cramp_json_refuse_line (error, scan->line, _ ("a text holds a zero character"));
      *i += 1;
    }
  return *i < scan->length || cramp_json_refuse_line (error, scan->line, _ ("the file is cut off"));
}

static gboolean
scan_one (Scan *scan, gsize *i, GError **error)
{
  switch (scan->text[*i])
    {
    case '"':
      return scan_string (scan, i, error);
    case '{':
      scan->counts.objects++;
      G_GNUC_FALLTHROUGH;
    case '[':
      scan->depth++;
      break;
    case '}':
    case ']':
      scan->depth -= scan->depth > 0 ? 1 : 0;
      break;
    case ',':
      scan->values++;
      break;
    case ':':
      scan->counts.members++;
      break;
    case '\n':
      scan->line++;
      break;
    default:
      return TRUE;
    }
  if (scan->depth > DEEPEST)
    return cramp_json_refuse_line (error, scan->line, _ ("it is nested too deeply for a diary"));
  if (scan->values > MOST_VALUES || scan->counts.objects > MOST_OBJECTS)
    return cramp_json_refuse_line (error, scan->line, _ ("there is too much in it for a diary"));
  return TRUE;
}

/**
 * cramp_json_shown_name:
 *
 * Returns: (transfer full): a name out of a file as it may stand in a message: cut, and on one line
 */
char *
cramp_json_shown_name (const char *name)
{
  GString *shown = g_string_new (NULL);

  for (const char *at = name; *at && at - name < SHOWN; at = g_utf8_next_char (at))
    g_string_append_unichar (shown, g_unichar_isprint (g_utf8_get_char (at)) ? g_utf8_get_char (at) : '?');
  return g_string_free_and_steal (shown);
}

/**
 * cramp_json_scan:
 * @counts: (out): what is in it
 *
 * Refuses what could harm the parser or would be read wrongly by it.
 */
gboolean
cramp_json_scan (const char *text, gsize length, CrampJsonCounts *counts, GError **error)
{
  Scan scan = { .text = text, .length = length, .line = 1 };
  const char *end;

  if (!g_utf8_validate_len (text, length, &end))
    {
      for (const char *at = text; at < end; at++)
        scan.line += *at == '\n' ? 1 : 0;
      return cramp_json_refuse_line (error, scan.line, _ ("this is not valid UTF-8 text"));
    }
  for (gsize i = 0; i < length; i++)
    if (!scan_one (&scan, &i, error))
      return FALSE;
  if (scan.depth > 0)
    return cramp_json_refuse_line (error, scan.line, _ ("the file is cut off"));
  *counts = scan.counts;
  return TRUE;
}

/* json-glib lets the last of two members of one name win, without a word. The text has a colon for each member, so
 * whoever read them all sees it by their number; only then is it parsed once more to find the place. */

typedef struct
{
  GHashTable *members; /* (owned): object that is being parsed -> how many members were seen */
  guint line;          /* where a member came twice; 0 while none did */
  char *name;          /* (owned) (nullable): its name */
} Duplicate;

static void
member_cb (JsonParser *parser, JsonObject *object, const char *name, Duplicate *duplicate)
{
  guint seen = GPOINTER_TO_UINT (g_hash_table_lookup (duplicate->members, object)) + 1;

  g_hash_table_insert (duplicate->members, object, GUINT_TO_POINTER (seen));
  if (seen == json_object_get_size (object) || duplicate->line)
    return;
  duplicate->line = json_parser_get_current_line (parser);
  g_set_str (&duplicate->name, name);
}

static void
object_end_cb (JsonParser *parser G_GNUC_UNUSED, JsonObject *object, Duplicate *duplicate)
{
  g_hash_table_remove (duplicate->members, object);
}

/**
 * cramp_json_refuse_duplicate:
 *
 * Says where @text has two members of one name.
 *
 * Returns: %FALSE
 */
gboolean
cramp_json_refuse_duplicate (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  Duplicate duplicate = { .members = members };
  g_autofree char *shown = NULL;
  g_autofree char *reason = NULL;

  g_signal_connect (parser, "object-member", G_CALLBACK (member_cb), &duplicate);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), &duplicate);
  json_parser_load_from_data (parser, text, (gssize) length, NULL);
  shown = cramp_json_shown_name (duplicate.name ? duplicate.name : "");
  g_free (duplicate.name);
  reason = g_strdup_printf (_ ("“%s” comes twice"), shown);
  return cramp_json_refuse_line (error, duplicate.line, reason);
}
