/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-page.h"

/**
 * CrampDiaryPage:
 */
struct _CrampDiaryPage
{
  CrampPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampDiaryPage, cramp_diary_page, CRAMP_TYPE_PAGE)

static void
cramp_diary_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_DIARY_PAGE);
  G_OBJECT_CLASS (cramp_diary_page_parent_class)->dispose (object);
}

static void
cramp_diary_page_class_init (CrampDiaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_diary_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/diary-page.ui");
}

static void
cramp_diary_page_init (CrampDiaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
