<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>basalt::formats::BraceWriter</name>
    <message>
        <source>a comment is one line without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a section&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value holds a line break or another control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corosync.conf knows no quoting: a value may not be empty, begin or end with a blank, or hold a brace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multipath.conf cannot carry a quotation mark in a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corosync.conf cannot carry lines of more than 510 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
