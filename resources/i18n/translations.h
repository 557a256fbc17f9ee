// The languages Basalt speaks: English is the source, the others are compiled in.
#pragma once

#include <QStringList>

namespace basalt {

/// "en" and every language with a translation.
QStringList languages();

/// Makes `language` ("de", "de_DE", "en") the running application's language. False: not known, and
/// nothing changed. Needs a QCoreApplication.
bool useLanguage(const QString &language);

/// What `useLanguage` made it, or "en".
QString currentLanguage();

/// The language of the user's locale if we speak it, else "en".
QString preferredLanguage();

}
