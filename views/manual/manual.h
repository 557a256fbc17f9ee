// The built-in manual: pages of Markdown in resources/manual/<language>, and which page is about what.
#pragma once

#include <QStringList>

class QWidget;

namespace basalt::manual {

/// The pages' names in the order of the contents: "start", "canvas", ...
QStringList pages();

/// The page in that language ("de"), else in English. Its first line is its title.
QString text(const QString &page, const QString &language);
QString title(const QString &page, const QString &language);

/// The page about this widget or the nearest one around it that has a page; else "start".
QString pageAbout(const QWidget *widget);

/// Object names of widgets that have a page, with the page.
QList<std::pair<QString, QString>> subjects();

}
