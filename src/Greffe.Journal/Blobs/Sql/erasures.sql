SELECT segment, start, length FROM erasure
