#include "manual/manual.h"

#include <QFile>
#include <QWidget>

static void initResources()
{
    Q_INIT_RESOURCE(basalt_manual);
}

namespace basalt::manual {

using namespace Qt::StringLiterals;

QStringList pages()
{
    return {u"start"_s,  u"canvas"_s, u"outline"_s, u"inspector"_s, u"wizards"_s,   u"findings"_s,
            u"whatif"_s, u"files"_s,  u"deploy"_s,  u"practice"_s,  u"documents"_s, u"keyboard"_s};
}

QString text(const QString &page, const QString &language)
{
    initResources();
    for (const QString &folder : {language, u"en"_s}) {
        QFile file(u":/manual/%1/%2.md"_s.arg(folder, page));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString title(const QString &page, const QString &language)
{
    return text(page, language).section(u'\n', 0, 0).mid(2);
}

QList<std::pair<QString, QString>> subjects()
{
    return {
        {u"canvasView"_s, u"canvas"_s},     {u"paletteDock"_s, u"canvas"_s},
        {u"outlineDock"_s, u"outline"_s},   {u"inspectorContent"_s, u"inspector"_s},
        {u"itemDialog"_s, u"inspector"_s},  {u"verdictPanel"_s, u"whatif"_s},
        {u"findingsDock"_s, u"findings"_s}, {u"filesDock"_s, u"files"_s},
        {u"exportBar"_s, u"documents"_s},   {u"unsavedDialog"_s, u"documents"_s},
        {u"wizardPages"_s, u"wizards"_s},   {u"deployHostsDock"_s, u"deploy"_s},
        {u"planDock"_s, u"deploy"_s},       {u"deployBar"_s, u"deploy"_s},
        {u"runBanner"_s, u"deploy"_s},      {u"startDialog"_s, u"deploy"_s},
        {u"questionDialog"_s, u"deploy"_s},
    };
}

QString pageAbout(const QWidget *widget)
{
    const QList<std::pair<QString, QString>> all = subjects();
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &[name, page] : all) {
            if (widget->objectName() == name)
                return page;
        }
    }
    return u"start"_s;
}

}
