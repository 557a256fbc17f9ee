#include "i18n/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are only there after this, outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(basalt_i18n);
}

using namespace Qt::StringLiterals;

namespace basalt {

QStringList languages()
{
    return {u"en"_s, u"de"_s};
}

/// Numbers and dates are written as the texts around them; as the user has it where that is the same
/// language.
static QLocale localeOf(const QString &code)
{
    const QLocale own(QLocale::system().name());
    const QLocale chosen(code);
    return own.language() == chosen.language() ? own : chosen;
}

static QString &chosenLanguage()
{
    static QString language = u"en"_s;
    return language;
}

QString currentLanguage()
{
    return chosenLanguage();
}

bool useLanguage(const QString &language)
{
    const QString code = language.section(u'_', 0, 0).section(u'-', 0, 0).toLower();
    if (!languages().contains(code))
        return false;
    initResources();
    static QTranslator translator;
    static QTranslator standardTexts;
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::removeTranslator(&standardTexts);
    // Qt's own texts, such as Save and Cancel, stay English where its translations are missing.
    if (code != u"en"
        && standardTexts.load(u"qtbase_"_s + code,
                              QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&standardTexts);
    if (!translator.load(u":/i18n/basalt_"_s + code))
        return false;
    chosenLanguage() = code;
    QLocale::setDefault(localeOf(code));
    QCoreApplication::installTranslator(&translator); // refuses a translation without any text
    return true;
}

QString preferredLanguage()
{
    // Not its name, which is that of numbers (LC_NUMERIC): texts follow LANGUAGE and LC_MESSAGES.
    for (const QString &wished : QLocale::system().uiLanguages()) {
        const QString code = wished.section(u'-', 0, 0);
        if (languages().contains(code))
            return code;
    }
    return u"en"_s;
}

}
