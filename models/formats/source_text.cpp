#include "formats/source_text.h"

#include "formats/secret_mask.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace basalt::formats {

SourceRef SourceText::at(qsizetype index) const
{
    if (lines.isEmpty())
        return {0, {}, file};
    const SourceLine &line = lines.at(std::clamp<qsizetype>(index, 0, lines.size() - 1));
    return {line.number, maskSecrets(line.raw), file};
}

QString SourceText::joined() const
{
    QString all;
    for (const SourceLine &line : lines)
        all += line.text + u'\n';
    return all;
}

Result<SourceText> sourceText(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > largestSource) {
        return failure(u"too-large"_s,
                       QCoreApplication::translate(
                           "formats", "%1 has %2 MiB. A configuration has less than %3 MiB: check "
                                      "whether this is the right file.")
                           .arg(fileName)
                           .arg(bytes.size() / (1024 * 1024))
                           .arg(largestSource / (1024 * 1024)),
                       fileName);
    }
    const qsizetype nul = bytes.indexOf('\0');
    if (nul >= 0) {
        const int line = static_cast<int>(bytes.first(nul).count('\n')) + 1;
        return failure(u"nul-byte"_s,
                       QCoreApplication::translate(
                           "formats", "%1 contains a NUL byte: it is not a text in UTF-8 or "
                                      "Latin-1. Convert it, for example with iconv.")
                           .arg(fileName),
                       u"%1:%2"_s.arg(fileName).arg(line));
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    if (utf8.hasError())
        text = QString::fromLatin1(bytes);

    SourceText result{fileName, {}};
    int number = 0;
    for (QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        result.lines.append({number, line.toString(), line.toString()});
    }
    if (text.endsWith(u'\n') || text.isEmpty())
        result.lines.removeLast();
    return result;
}

}
