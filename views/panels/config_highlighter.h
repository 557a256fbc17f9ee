// Quiet colours for configuration texts: comments, keys, strings, tags, placeholders of secrets.
#pragma once

#include <QSyntaxHighlighter>

namespace basalt::panels {

/// What a file's text looks like; told by its name.
enum class TextSyntax { KeyValue, Xml, Shell, Words };

TextSyntax syntaxOf(const QString &path);

class ConfigHighlighter : public QSyntaxHighlighter
{
public:
    explicit ConfigHighlighter(QTextDocument *document);

    void setSyntax(TextSyntax syntax);

protected:
    void highlightBlock(const QString &text) override;

private:
    TextSyntax m_syntax = TextSyntax::KeyValue;
};

}
