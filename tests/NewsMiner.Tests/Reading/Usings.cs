global using NewsMiner.Reading;
