#include "window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"recentFiles"_s;
constexpr qsizetype most = 10;

}

QStringList recentFiles()
{
    QStringList files = QSettings().value(key).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo(file).isFile(); });
    return files;
}

void rememberFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    QSettings().setValue(key, QStringList(files.mid(0, most)));
}

void forgetFiles()
{
    QSettings().remove(key);
}

}
